import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { FilterValues } from './columns';

/// Filters and the page in view stand in the address, so that a list can be linked, reloaded and come back to.

const CURSOR = 'cursor';

export interface Place {
  filters: FilterValues;
  cursor: string | undefined;
  /// Sets the filters (empty ones vanish) and goes to the first page.
  filter: (values: FilterValues) => void;
  turn: (cursor: string | undefined) => void;
}

export function usePlace(keys: readonly string[]): Place {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const joined = keys.join(' ');
  const filters = useMemo(() => {
    const values: FilterValues = {};
    for (const key of joined.split(' ')) {
      const value = search[key];
      if (value) values[key] = value;
    }
    return values;
  }, [search, joined]);
  const go = useCallback(
    (change: (before: Record<string, string | undefined>) => Record<string, string | undefined>) =>
      void navigate({
        to: '.',
        search: ((before: Record<string, string | undefined>) => change(before)) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const filter = useCallback(
    (values: FilterValues) =>
      go(before => {
        const after: Record<string, string | undefined> = { ...before, [CURSOR]: undefined };
        for (const key of joined.split(' ')) after[key] = values[key] || undefined;
        return after;
      }),
    [go, joined],
  );
  const turn = useCallback(
    (cursor: string | undefined) => go(before => ({ ...before, [CURSOR]: cursor })),
    [go],
  );
  return { filters, cursor: search[CURSOR], filter, turn };
}

/// The cursors of the pages before the one in view, kept while this tab lives.
export function pagesBefore(list: string, filters: FilterValues) {
  const key = `gendan.pages.${list}.${JSON.stringify(filters)}`;
  const read = (): (string | null)[] => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? '[]') as (string | null)[];
    } catch {
      return [];
    }
  };
  const write = (stack: (string | null)[]) => sessionStorage.setItem(key, JSON.stringify(stack.slice(-500)));
  return { read, write };
}
