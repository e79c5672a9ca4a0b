import { expect, it } from 'vitest';
import { weeksOf } from './month';

it('a month stands in whole weeks from Monday on', () => {
  const november = weeksOf('2026-11');
  expect(november).toHaveLength(42);
  expect([november[0], november.at(-1)]).toEqual(['2026-10-26', '2026-12-06']);
  expect(weeksOf('2027-02')).toHaveLength(28);
  expect(weeksOf('2028-02')).toContain('2028-02-29');
});
