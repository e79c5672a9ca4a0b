import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Row, Totals } from './lines';
import type { OrderSheet } from './OrderSheet';
import type { Terms } from './terms';

/// Parts of the page listen to just what they show.

export const SheetContext = createContext<OrderSheet | null>(null);

export function useSheet(): OrderSheet {
  const sheet = use(SheetContext);
  if (!sheet) throw new Error('There is no order sheet around this component.');
  return sheet;
}

function useTopic<T>(topic: string, read: () => T): T {
  const sheet = useSheet();
  const listen = useCallback((told: () => void) => sheet.topics.listen(topic, told), [sheet, topic]);
  return useSyncExternalStore(listen, read);
}

export function useTerm<K extends keyof Terms>(name: K): Terms[K] {
  const sheet = useSheet();
  return useTopic(`term:${name}`, () => sheet.terms[name]);
}

export function useCustomer() {
  const sheet = useSheet();
  return useTopic('term:customer', () => sheet.customer);
}

export function useRow(key: number): Row | undefined {
  const sheet = useSheet();
  return useTopic(`line:${key}`, () => sheet.row(key));
}

export function useLines() {
  const sheet = useSheet();
  return useTopic('lines', () => sheet.keys);
}

export function useTotals(): Totals {
  const sheet = useSheet();
  return useTopic('totals', () => sheet.totals);
}

/// Everything that the server said is wrong.
export function useRefusals() {
  const sheet = useSheet();
  useTopic('refusals', () => sheet.refusals.all);
  return sheet.refusals;
}
