import { describe, expect, it } from 'vitest';
import type { TemplateForm, TemplateStep } from '@/api/templates';
import { differencesOf } from './differences';

const step = (code: string, more: Partial<TemplateStep> = {}): TemplateStep => ({
  code,
  name: { zh: code, en: code },
  expected: { amount: 2, unit: 'HOUR' },
  dependsOn: [],
  obstacles: [],
  checks: [],
  links: [],
  ...more,
});
const form = (...steps: TemplateStep[]): TemplateForm => ({
  name: { zh: '标准', en: 'Standard' },
  conditions: { orderTypes: [], priorities: [], regions: [], categories: [] },
  steps,
});
const kinds = (before: TemplateForm, after: TemplateForm) =>
  differencesOf(before, after).map(one =>
    'step' in one
      ? `${one.kind} ${one.step.code}`
      : 'after' in one
        ? `${one.kind} ${one.after.code} ${one.field}`
        : one.kind,
  );

describe('differences between two versions', () => {
  it('are none between equals, whatever the order of ticks', () => {
    const before = form(step('a'), step('b'), step('c', { dependsOn: ['a', 'b'] }));
    const after = form(step('a', { byHand: false }), step('b'), step('c', { dependsOn: ['b', 'a'] }));
    expect(kinds(before, after)).toEqual([]);
  });

  it('name steps that came and went', () => {
    expect(kinds(form(step('a'), step('b')), form(step('b'), step('c')))).toEqual(['removed a', 'added c']);
  });

  it('name each field that changed', () => {
    const after = form(step('a', { expected: { amount: 3, unit: 'HOUR' }, completesOn: 'CONFIRMED' }));
    expect(kinds(form(step('a')), after)).toEqual(['changed a expected', 'changed a completesOn']);
  });

  it('call as few steps as possible moved', () => {
    const before = form(step('a'), step('b'), step('c'), step('d'));
    expect(kinds(before, form(step('b'), step('c'), step('d'), step('a')))).toEqual(['moved a']);
  });

  it('name conditions and the template itself', () => {
    const after = { ...form(step('a')), name: { zh: '加急', en: 'Urgent' } };
    after.conditions = { ...after.conditions, priorities: ['URGENT'] };
    expect(kinds(form(step('a')), after)).toEqual(['name', 'condition']);
  });
});
