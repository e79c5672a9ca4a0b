import type { Customer } from '@/api/customers';
import type { OrderDraft } from '@/api/orders';
import type { PickedSku } from '@/api/skus';
import type { FieldError } from '@/api/problem';
import { ZERO } from './decimal';
import { History } from './History';
import {
  codeIn,
  faultsOf,
  isBlank,
  lineBody,
  tidyLine,
  worthOf,
  type CellFault,
  type Fault,
  type Line,
  type Row,
  type SkuState,
  type Totals,
  type Worth,
} from './lines';
import { CELL_COLUMNS, tidied, type CellColumn, type PastedLine } from './paste';
import { Refusals } from './Refusals';
import { SkuBook, type LookUp } from './SkuBook';
import { emptyTerms, termsBody, today, type ShipToFields, type Terms } from './terms';
import { Topics } from './Topics';

/// What is kept of an order that is not saved yet.
export interface Kept {
  terms: Terms;
  lines: Omit<Line, 'key'>[];
}

const UNDO_MOST = 100;

/// An order while it is written: terms, lines, what is known of their goods, what is wrong with them. Knows nothing of
/// React; tells its listeners by topic (`term:<name>`, `line:<key>`, `lines`, `totals`, `refusals`, `changed`).
export class OrderSheet {
  readonly topics = new Topics();
  readonly refusals = new Refusals();
  readonly #book: SkuBook;
  #terms: Terms = emptyTerms();
  #customer: Customer | null = null;
  #lines: readonly Line[] = [];
  #keys: readonly number[] = [];
  #rows = new Map<number, Row>();
  #worths = new Map<number, Worth>();
  #totals: Totals = { lines: 0, quantity: ZERO, amount: ZERO, tax: ZERO, short: 0, currency: '' };
  #nextKey = 1;
  readonly #history = new History<readonly Line[]>(UNDO_MOST);
  #editing: string | null = null;
  #computing = false;

  constructor(lookUp: LookUp) {
    this.#book = new SkuBook(lookUp);
    this.#setLines([]);
  }

  // Terms

  get terms(): Terms {
    return this.#terms;
  }

  get customer(): Customer | null {
    return this.#customer;
  }

  set<K extends keyof Terms>(name: K, value: Terms[K]) {
    this.setAll({ [name]: value } as Partial<Terms>);
  }

  setAll(values: Partial<Terms>) {
    const names = Object.keys(values) as (keyof Terms)[];
    const changed = names.filter(name => this.#terms[name] !== values[name]);
    if (changed.length === 0) return;
    this.#terms = { ...this.#terms, ...values };
    for (const name of changed) {
      if (this.refusals.dropTerm(name)) this.topics.tell('refusals');
      this.topics.tell(`term:${name}`);
    }
    if (changed.includes('currency') || changed.includes('orderType')) this.#computeSoon();
    this.topics.tell('changed');
  }

  setShipTo(parts: Partial<ShipToFields>) {
    const shipTo = { ...this.#terms.shipTo, ...parts };
    const dropped = Object.keys(parts).map(part => this.refusals.dropField(`/shipTo/${part}`));
    const whole = this.refusals.dropField('/shipTo');
    this.#terms = { ...this.#terms, shipTo };
    this.topics.tell('term:shipTo');
    if (whole || dropped.includes(true)) this.topics.tell('refusals');
    this.topics.tell('changed');
  }

  /// What was said about this field no longer holds.
  forgive(pointer: string) {
    if (this.refusals.dropField(pointer)) this.topics.tell('refusals');
  }

  /// The customer's own data, to be shown beside the order; changes nothing in it.
  setCustomer(customer: Customer | null) {
    this.#customer = customer;
    this.topics.tell('term:customer');
  }

  // Lines

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /// The lines' keys in their order; the same array until a line comes or goes.
  get keys(): readonly number[] {
    return this.#keys;
  }

  indexOf(key: number): number {
    return this.#lines.findIndex(line => line.key === key);
  }

  get totals(): Totals {
    return this.#totals;
  }

  row(key: number): Row | undefined {
    return this.#rows.get(key);
  }

  stateOf(code: string): SkuState | undefined {
    return this.#book.stateOf(code);
  }

  /// Puts what is being typed into its cell. The whole stay in a cell is one step to undo.
  type(key: number, column: CellColumn, value: string) {
    const index = this.indexOf(key);
    const line = this.#lines[index];
    if (!line || line[column] === value) return;
    const cell = `${key} ${column}`;
    if (this.#editing !== cell) this.#remember();
    this.#editing = cell;
    this.#replace(index, { ...line, [column]: value }, column);
  }

  /// Ends the stay in a cell: writes plainly what is understood, asks for a new code.
  commit(key: number, column: CellColumn) {
    this.#editing = null;
    const index = this.indexOf(key);
    const line = this.#lines[index];
    if (!line) return;
    const tidy = tidied(column, line[column], today());
    if (tidy !== line[column]) this.#replace(index, { ...line, [column]: tidy }, column);
    if (column === 'sku') void this.askForSkus();
  }

  /// Takes a SKU that was picked from the list.
  choose(key: number, sku: PickedSku) {
    this.#book.learn(sku);
    this.type(key, 'sku', sku.code);
    this.#editing = null;
    this.#computeSoon();
  }

  /// Puts a block of lines over what is there from this line on; more lines are added as needed.
  paste(index: number, pasted: readonly PastedLine[]) {
    if (pasted.length === 0) return Promise.resolve();
    this.#remember();
    const lines = [...this.#lines];
    pasted.forEach((cells, offset) => {
      const before = lines[index + offset] ?? this.#blank();
      lines[index + offset] = { ...before, ...cells };
    });
    this.#setLines(lines);
    return this.askForSkus();
  }

  /// Adds lines behind the last one that is filled.
  append(pasted: readonly PastedLine[]) {
    return this.paste(this.#lines.findLastIndex(line => !isBlank(line)) + 1, pasted);
  }

  insertAt(index: number) {
    this.#remember();
    this.#setLines(this.#lines.toSpliced(index, 0, this.#blank()));
  }

  removeAt(index: number) {
    if (!this.#lines[index] || (this.#lines.length === 1 && isBlank(this.#lines[0]!))) return;
    this.#remember();
    this.#setLines(this.#lines.toSpliced(index, 1));
  }

  removeAll() {
    this.#remember();
    this.#setLines([]);
  }

  /// Ends every stay in a cell, before the order is sent.
  commitAll() {
    this.#editing = null;
    const day = today();
    const tidy = this.#lines.map(line => tidyLine(line, day));
    if (tidy.some((line, index) => line !== this.#lines[index])) this.#setLines(tidy);
    return this.askForSkus();
  }

  /// Repeats the cell above, as Ctrl+D does in a spreadsheet.
  copyDown(index: number, column: CellColumn) {
    const [above, line] = [this.#lines[index - 1], this.#lines[index]];
    if (!above || !line || !above[column] || above[column] === line[column]) return;
    this.#remember();
    this.#replace(index, { ...line, [column]: above[column] }, column);
  }

  undo(): boolean {
    return this.#show(this.#history.back(this.#lines));
  }

  redo(): boolean {
    return this.#show(this.#history.forth(this.#lines));
  }

  /// Asks for every code in the lines that is not known yet.
  async askForSkus() {
    const asked = this.#book.ask(this.#lines.map(line => codeIn(line)));
    this.#computeSoon();
    try {
      if (await asked) this.#useProperCodes();
    } catch {
      this.topics.tell('lookUpFailed');
    }
    this.#computeSoon();
  }

  /// Stock differs from warehouse to warehouse: what the server says of this order's own.
  learnAvailable(lines: readonly { sku: string; available: string }[]) {
    this.#book.learnAvailable(lines);
    this.#computeSoon();
  }

  /// Everything wrong that can be told without asking, in the order of the lines.
  faults(): Fault[] {
    const found: Fault[] = [];
    this.#lines.forEach((line, index) => {
      const faults = this.faultsIn(line);
      for (const column of CELL_COLUMNS) {
        const fault = faults[column];
        if (fault) found.push({ key: line.key, index, column, fault });
      }
    });
    return found;
  }

  faultsIn(line: Line): Partial<Record<CellColumn, CellFault>> {
    return faultsOf(line, this.stateOf(codeIn(line)), this.#terms.currency, today());
  }

  // As a whole

  /// The body for the API and, for each of its lines, the key of the line here.
  body(options: { complete?: boolean } = {}): { draft: OrderDraft; keys: number[] } {
    const day = today();
    const taken = this.#lines.filter(line => {
      if (isBlank(line)) return false;
      return !options.complete || Object.keys(this.faultsIn(line)).length === 0;
    });
    const draft = {
      ...termsBody(this.#terms),
      lines: taken.map(line => lineBody(line, this.#terms.currency || 'CNY', day)),
    };
    return { draft, keys: taken.map(line => line.key) };
  }

  /// Shows what the server said, field by field; `keys` are those of the lines that were sent.
  refuse(errors: readonly FieldError[], keys: readonly number[], source: 'save' | 'preview') {
    this.refusals.put(errors, keys, source);
    this.#refreshRows();
    this.topics.tell('refusals');
  }

  snapshot(): Kept {
    const lines = this.#lines
      .filter(line => !isBlank(line))
      .map(({ sku, quantity, price, date, remark }) => ({ sku, quantity, price, date, remark }));
    return { terms: this.#terms, lines };
  }

  restore(kept: Kept) {
    this.#terms = { ...emptyTerms(), ...kept.terms };
    this.#history.clear();
    this.refusals.clear();
    this.#setLines(kept.lines.map(cells => ({ ...this.#blank(), ...cells })));
    for (const name of Object.keys(this.#terms)) this.topics.tell(`term:${name}`);
    this.topics.tell('refusals');
    void this.askForSkus();
  }

  #blank(): Line {
    return { key: this.#nextKey++, sku: '', quantity: '', price: '', date: '', remark: '' };
  }

  #remember() {
    this.#editing = null;
    this.#history.remember(this.#lines);
  }

  #show(lines: readonly Line[] | undefined): boolean {
    if (!lines) return false;
    this.#editing = null;
    this.#setLines(lines);
    void this.askForSkus();
    return true;
  }

  #replace(index: number, line: Line, column: CellColumn) {
    const wasLast = index === this.#lines.length - 1;
    this.#lines = this.#lines.with(index, line);
    if (this.refusals.dropCell(line.key, column)) this.topics.tell('refusals');
    if (wasLast && !isBlank(line)) this.#setLines(this.#lines);
    else {
      this.#refreshRow(line.key, line);
      this.#computeSoon();
      this.topics.tell('changed');
    }
  }

  /// One blank line always waits at the end.
  #setLines(lines: readonly Line[]) {
    const last = lines.at(-1);
    this.#lines = last && isBlank(last) ? lines : [...lines, this.#blank()];
    const keys = this.#lines.map(line => line.key);
    if (keys.join() !== this.#keys.join()) this.#keys = keys;
    this.#settle();
    this.topics.tell('lines');
    this.topics.tell('changed');
  }

  #useProperCodes() {
    const lines = this.#lines.map(line => this.#book.properly(line));
    if (lines.some((line, index) => line !== this.#lines[index])) this.#setLines(lines);
  }

  #computeSoon() {
    if (this.#computing) return;
    this.#computing = true;
    queueMicrotask(() => {
      this.#computing = false;
      this.#settle();
    });
  }

  #settle() {
    const usesStock = this.#terms.orderType !== 'SERVICE';
    const stateOf = (code: string) => this.#book.stateOf(code);
    const found = worthOf(this.#lines, stateOf, this.#terms.currency || 'CNY', usesStock, this.#worths);
    this.#worths = found.worths;
    this.#totals = found.totals;
    this.#refreshRows();
    this.topics.tell('totals');
  }

  #refreshRows() {
    const before = this.#rows;
    const rows = new Map<number, Row>();
    const changed: number[] = [];
    for (const line of this.#lines) {
      const known = before.get(line.key);
      const row = known && this.#holds(known, line) ? known : this.#made(line);
      rows.set(line.key, row);
      if (row !== known) changed.push(line.key);
    }
    this.#rows = rows;
    for (const key of changed) this.topics.tell(`line:${key}`);
  }

  #holds(row: Row, line: Line): boolean {
    return (
      row.line === line &&
      row.state === this.#book.stateOf(codeIn(line)) &&
      row.worth === this.#worths.get(line.key) &&
      row.refusals === this.refusals.ofLine(line.key)
    );
  }

  #refreshRow(key: number, line: Line) {
    this.#rows.set(key, this.#made(line));
    this.topics.tell(`line:${key}`);
  }

  #made(line: Line): Row {
    return {
      line,
      state: this.#book.stateOf(codeIn(line)),
      worth: this.#worths.get(line.key),
      refusals: this.refusals.ofLine(line.key),
    };
  }
}
