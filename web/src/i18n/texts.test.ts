import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sources } from '@/testing/sources';
import { texts as english } from './en-US';
import { texts as chinese } from './zh-CN';

type Texts = Record<string, unknown>;

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value as Texts, `${prefix}${key}.`),
  );
}

function valueAt(texts: Texts, key: string): string {
  return key.split('.').reduce<unknown>((at, part) => (at as Texts)[part], texts) as string;
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const namespaces = Object.keys(chinese);

describe('texts', () => {
  it('exist in both languages with the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(namespaces.slice().sort());
    for (const namespace of namespaces) {
      const zh = [...new Set(keysOf(chinese[namespace]!).map(withoutPlural))].sort();
      const en = [...new Set(keysOf(english[namespace]!).map(withoutPlural))].sort();
      expect(en, `texts.en-US.json of ${namespace}`).toEqual(zh);
    }
  });

  it('name the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => m[1]).sort();
    for (const namespace of namespaces) {
      for (const key of keysOf(english[namespace]!)) {
        if (key.endsWith('_one')) continue;
        const zh = valueAt(chinese[namespace]!, withoutPlural(key));
        expect(values(valueAt(english[namespace]!, key)), `${namespace}:${key}`).toEqual(values(zh));
      }
    }
  });

  it('are Chinese in Chinese and English in English', () => {
    for (const namespace of namespaces) {
      for (const key of keysOf(english[namespace]!)) {
        const text = valueAt(english[namespace]!, key);
        if (key === 'language.other') continue;
        expect(/\p{Script=Han}/u.test(text), `${namespace}:${key} in English is "${text}"`).toBe(false);
      }
    }
  });

  it('exist for every key that a page asks for', () => {
    const missing: string[] = [];
    for (const { path, text } of sources()) {
      const declared = [...text.matchAll(/useTranslation\(\[?'(\w+)'/g)].map(m => m[1]!);
      const own = declared.length > 0 ? declared : ['shared'];
      for (const [, namespace, key] of text.matchAll(/\bt\(\s*'(?:(\w+):)?([\w.-]+)'/g)) {
        const places = namespace ? [namespace] : own;
        const known = places.some(place =>
          keysOf(chinese[place] ?? {}).some(one => withoutPlural(one) === key),
        );
        if (!known) missing.push(`${path}: ${places.join('|')}:${key}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('stand in no page', () => {
    const found: string[] = [];
    for (const { path, text } of sources()) {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
      const look = (node: ts.Node) => {
        const words = wordsOf(node);
        if (words) found.push(`${path}: "${words}" — put it into texts.zh-CN.json and texts.en-US.json`);
        ts.forEachChild(node, look);
      };
      look(file);
    }
    expect(found).toEqual([]);
  });
});

const SHOWN_ATTRIBUTES = new Set([
  'title',
  'label',
  'placeholder',
  'aria-label',
  'alt',
  'okText',
  'cancelText',
  'description',
  'tooltip',
  'extra',
  'content',
  'subTitle',
]);

function wordsOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return /\p{L}{2,}/u.test(node.text) ? node.text.trim() : null;
  if (!ts.isStringLiteralLike(node)) return null;
  if (/\p{Script=Han}/u.test(node.text)) return node.text;
  const parent = node.parent;
  const holder = ts.isJsxExpression(parent) ? parent.parent : parent;
  const isShown = ts.isJsxAttribute(holder) && SHOWN_ATTRIBUTES.has(holder.name.getText());
  return isShown && /[A-Za-z]{2,}/.test(node.text) ? node.text : null;
}
