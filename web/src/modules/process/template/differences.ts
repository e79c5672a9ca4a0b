import type { Conditions, TemplateForm, TemplateStep } from '@/api/templates';

/// What differs between two versions of a template, thing by thing; pages put it into words.

export const STEP_FIELDS = [
  'name',
  'owner',
  'expected',
  'dependsOn',
  'startsOn',
  'byHand',
  'completesOn',
  'obstacles',
  'checks',
  'help',
  'links',
  'remarkRequired',
  'escalation',
] as const;
export type StepField = (typeof STEP_FIELDS)[number];

export type Difference =
  | { kind: 'name' }
  | { kind: 'condition'; field: keyof Conditions }
  | { kind: 'added' | 'removed'; step: TemplateStep }
  | { kind: 'moved'; step: TemplateStep; from: number; to: number }
  | { kind: 'changed'; field: StepField; before: TemplateStep; after: TemplateStep };

export function differencesOf(before: TemplateForm, after: TemplateForm): Difference[] {
  const found: Difference[] = [];
  if (!same(before.name, after.name)) found.push({ kind: 'name' });
  for (const field of ['orderTypes', 'priorities', 'regions', 'categories'] as const) {
    if (!same([...before.conditions[field]].sort(), [...after.conditions[field]].sort())) {
      found.push({ kind: 'condition', field });
    }
  }
  const old = new Map(before.steps.map(step => [step.code, step]));
  const now = new Set(after.steps.map(step => step.code));
  for (const step of before.steps) if (!now.has(step.code)) found.push({ kind: 'removed', step });
  for (const step of after.steps) {
    const was = old.get(step.code);
    if (!was) found.push({ kind: 'added', step });
    else found.push(...changesOf(was, step));
  }
  return [...found, ...movesOf(before, after)];
}

function changesOf(before: TemplateStep, after: TemplateStep): Difference[] {
  return STEP_FIELDS.filter(field => !same(valueOf(before, field), valueOf(after, field))).map(field => ({
    kind: 'changed',
    field,
    before,
    after,
  }));
}

/// The order in which it was ticked that a step waits for others means nothing.
function valueOf(step: TemplateStep, field: StepField): unknown {
  if (field === 'dependsOn' || field === 'obstacles') return [...step[field]].sort();
  if (field === 'byHand' || field === 'remarkRequired') return Boolean(step[field]);
  return step[field] ?? null;
}

/// Those that stand elsewhere among the steps that both versions have: as few as explain the new order.
function movesOf(before: TemplateForm, after: TemplateForm): Difference[] {
  const codes = (form: TemplateForm, other: TemplateForm) =>
    form.steps.map(step => step.code).filter(code => other.steps.some(step => step.code === code));
  const from = codes(before, after);
  const to = codes(after, before);
  const kept = longestRising(to.map(code => from.indexOf(code)));
  return to.flatMap((code, at) =>
    kept.has(at)
      ? []
      : [
          {
            kind: 'moved',
            step: after.steps.find(step => step.code === code)!,
            from: from.indexOf(code),
            to: at,
          },
        ],
  );
}

/// The places of a longest rising sequence.
function longestRising(numbers: readonly number[]): Set<number> {
  const best = numbers.map((number, at) => {
    let length = 1;
    let before = -1;
    return { number, at, length, before };
  });
  for (const one of best) {
    for (const earlier of best.slice(0, one.at)) {
      if (earlier.number < one.number && earlier.length + 1 > one.length) {
        one.length = earlier.length + 1;
        one.before = earlier.at;
      }
    }
  }
  const kept = new Set<number>();
  let last = best.reduce<number>(
    (top, one) => (top < 0 || one.length > best[top]!.length ? one.at : top),
    -1,
  );
  while (last >= 0) {
    kept.add(last);
    last = best[last]!.before;
  }
  return kept;
}

/// Equal whatever the order of an object's fields, as the database keeps none.
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null && one !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
