import { useCallback, useState } from 'react';
import type { FilterValues } from './columns';

/// What a person keeps of a list on this browser: chosen columns and named views.

export interface View {
  name: string;
  filters: FilterValues;
  columns?: string[] | undefined;
}

interface Kept {
  columns?: string[] | undefined;
  views: View[];
}

function read(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Kept;
    return { columns: kept.columns, views: Array.isArray(kept.views) ? kept.views : [] };
  } catch {
    return { views: [] };
  }
}

export function useKept(list: string, personId: string | undefined) {
  const key = `gendan.list.${list}.${personId ?? ''}`;
  const [kept, setKept] = useState(() => read(key));
  const change = useCallback(
    (next: (before: Kept) => Kept) =>
      setKept(before => {
        const after = next(before);
        try {
          localStorage.setItem(key, JSON.stringify(after));
        } catch {
          // Kept for this visit only.
        }
        return after;
      }),
    [key],
  );
  return {
    columns: kept.columns,
    views: kept.views,
    chooseColumns: (columns: string[] | undefined) => change(before => ({ ...before, columns })),
    saveView: (view: View) =>
      change(before => ({ ...before, views: [...before.views.filter(v => v.name !== view.name), view] })),
    dropView: (name: string) =>
      change(before => ({ ...before, views: before.views.filter(v => v.name !== name) })),
  };
}
