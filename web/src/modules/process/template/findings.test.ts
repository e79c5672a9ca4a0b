import { describe, expect, it } from 'vitest';
import type { Finding, TemplateStep } from '@/api/templates';
import { keyed, wrongSteps } from './findings';

const step = (code: string): TemplateStep => ({ code, dependsOn: [], obstacles: [], checks: [], links: [] });
const finding = (field: string, warning = false): Finding => ({ code: 'x', field, detail: 'x', warning });

describe('what the server found', () => {
  it('stays with its step when steps are moved', () => {
    const found = keyed(
      [finding('/steps/1/name/zh'), finding('/steps'), finding('/name/en')],
      [step('a'), step('b')],
    );
    expect(found.map(one => one.field)).toEqual(['/steps/@b/name/zh', '/steps', '/name/en']);
  });

  it('marks a step as wrong for errors only', () => {
    const found = keyed(
      [finding('/steps/0/owner', true), finding('/steps/1/dependsOn')],
      [step('a'), step('b')],
    );
    expect([...wrongSteps(found)]).toEqual(['b']);
  });
});
