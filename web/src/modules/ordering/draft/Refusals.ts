import type { FieldError } from '@/api/problem';
import { CELL_COLUMNS, type CellColumn } from './paste';

/// Where the server's fields stand in the page: `/lines/2/unitPrice/amount` is the price of the third line sent.
const COLUMN_OF: Record<string, CellColumn> = {
  sku: 'sku',
  quantity: 'quantity',
  unitPrice: 'price',
  expectedDeliveryOn: 'date',
  remark: 'remark',
};

type Cells = Partial<Record<CellColumn, string[]>>;
/// Who said it: a command that was refused, or the preview while the order is being written.
export type RefusalSource = 'save' | 'preview';

export interface Refusal {
  source: RefusalSource;
  pointer: string;
  code: string;
  sentence: string;
  /// The line's key, where it is about a line.
  key?: number;
  column?: CellColumn;
}

/// What the server said is wrong, field by field, until that field is changed.
export class Refusals {
  #all: Refusal[] = [];
  #lines = new Map<number, Cells>();

  get all(): readonly Refusal[] {
    return this.#all;
  }

  /// Replaces what the same source said before; a command's answer replaces the preview's too.
  put(errors: readonly FieldError[], keys: readonly number[], source: RefusalSource) {
    const kept = source === 'preview' ? this.#all.filter(one => one.source === 'save') : [];
    const said = new Set(kept.map(place));
    const added = errors.map(error => refusalOf(error, keys, source)).filter(one => !said.has(place(one)));
    this.#all = [...kept, ...added];
    this.#index();
  }

  clear() {
    this.#all = [];
    this.#lines.clear();
  }

  /// Sentences about this field; with `below`, also about fields inside it.
  at(pointer: string, below = false): string[] {
    const found = this.#all.filter(one => one.key === undefined && matches(one.pointer, pointer, below));
    return [...new Set(found.map(one => one.sentence))];
  }

  codesAt(pointer: string): string[] {
    return this.#all.filter(one => one.pointer === pointer).map(one => one.code);
  }

  ofLine(key: number): Cells | undefined {
    return this.#lines.get(key);
  }

  /// The field was changed: what was said about it no longer holds.
  dropTerm(name: string): boolean {
    return this.#drop(one => one.key === undefined && matches(one.pointer, `/${name}`, true));
  }

  dropField(pointer: string): boolean {
    return this.#drop(one => one.key === undefined && one.pointer === pointer);
  }

  dropCell(key: number, column: CellColumn): boolean {
    return this.#drop(one => one.key === key && one.column === column);
  }

  #drop(gone: (one: Refusal) => boolean): boolean {
    const left = this.#all.filter(one => !gone(one));
    if (left.length === this.#all.length) return false;
    this.#all = left;
    this.#index();
    return true;
  }

  #index() {
    const before = this.#lines;
    this.#lines = new Map();
    for (const { key, column, sentence } of this.#all) {
      if (key === undefined || !column) continue;
      const cells = this.#lines.get(key) ?? {};
      cells[column] = [...(cells[column] ?? []), sentence];
      this.#lines.set(key, cells);
    }
    for (const [key, cells] of this.#lines) {
      const known = before.get(key);
      if (known && sameCells(known, cells)) this.#lines.set(key, known);
    }
  }
}

function refusalOf(error: FieldError, keys: readonly number[], source: RefusalSource): Refusal {
  const match = /^\/lines\/(\d+)(?:\/(\w+))?/.exec(error.field);
  const key = match ? keys[Number(match[1])] : undefined;
  const said = { source, pointer: error.field, code: error.code, sentence: error.detail };
  if (key === undefined) return said;
  return { ...said, key, column: COLUMN_OF[match?.[2] ?? ''] ?? 'sku' };
}

function place(one: Refusal): string {
  return `${one.pointer} ${one.key ?? ''} ${one.sentence}`;
}

function matches(at: string, pointer: string, below: boolean): boolean {
  return at === pointer || (below && at.startsWith(`${pointer}/`));
}

function sameCells(left: Cells, right: Cells): boolean {
  return CELL_COLUMNS.every(column => (left[column] ?? []).join() === (right[column] ?? []).join());
}
