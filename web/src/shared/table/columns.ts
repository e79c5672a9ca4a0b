import type { ReactNode } from 'react';

export type CsvValue = string | number | boolean | null | undefined;

export interface KeyedColumn<R> {
  key: string;
  title: string;
  render: (row: R) => ReactNode;
  width?: number;
  /// Numbers stand right.
  align?: 'right' | 'center';
  /// Not shown until chosen.
  optional?: boolean;
  /// Always shown.
  fixed?: boolean;
  /// Sorts the rows of the page in view.
  compare?: (left: R, right: R) => number;
  /// The value in the exported file; columns without it are left out.
  csv?: (row: R) => CsvValue;
  /// Its place on a phone's card; `field` when absent.
  card?: 'title' | 'status' | 'field' | 'wide' | 'hidden';
  ellipsis?: boolean;
}

export interface Choice {
  value: string;
  label: string;
}

export type Filter =
  | { kind: 'search'; key: string; placeholder: string; width?: number }
  | { kind: 'choice'; key: string; label: string; options: Choice[]; width?: number }
  | { kind: 'remote'; key: string; label: string; load: (q: string) => Promise<Choice[]>; width?: number }
  | { kind: 'flag'; key: string; label: string }
  | { kind: 'dates'; key: string; toKey: string; label: string }
  /// Stands in the address but is chosen elsewhere, by tabs above the table for example.
  | { kind: 'elsewhere'; key: string };

export type FilterValues = Record<string, string>;

export function filterKeys(filters: readonly Filter[]): string[] {
  return filters.flatMap(filter => (filter.kind === 'dates' ? [filter.key, filter.toKey] : [filter.key]));
}
