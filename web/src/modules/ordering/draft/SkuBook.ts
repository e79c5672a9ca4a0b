import { LOOKUP_MOST, type PickedSku } from '@/api/skus';
import { codeIn, skuOf, type Line, type SkuState } from './lines';

export type LookUp = (codes: string[]) => Promise<{ items: PickedSku[]; unknown: string[] }>;

/// What is known of the codes in an order. Asks for many at once, and never twice for the same.
export class SkuBook {
  readonly #states = new Map<string, SkuState>();
  readonly #lookUp: LookUp;
  /// Codes as the catalogue writes them, by what was typed: `hd-01` is `HD-01`.
  readonly #proper = new Map<string, string>();

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp;
  }

  stateOf(code: string): SkuState | undefined {
    return this.#states.get(code);
  }

  /// The line with its code as the catalogue writes it.
  properly(line: Line): Line {
    const proper = this.#proper.get(codeIn(line));
    return proper === undefined ? line : { ...line, sku: proper };
  }

  learn(sku: PickedSku) {
    this.#states.set(sku.code, sku);
  }

  /// Availability as the server knows it by now.
  learnAvailable(lines: readonly { sku: string; available: string }[]) {
    for (const { sku: code, available } of lines) {
      const sku = skuOf(this.#states.get(code));
      if (sku && sku.available !== available) this.#states.set(code, { ...sku, available });
    }
  }

  /// Asks for those that nothing is known of; resolves true when something was learned. A failure leaves them unknown
  /// to us, to be asked again.
  async ask(codes: Iterable<string>): Promise<boolean> {
    const wanted = [...new Set(codes)].filter(code => code && !this.#states.has(code));
    if (wanted.length === 0) return false;
    wanted.forEach(code => this.#states.set(code, 'asking'));
    for (let from = 0; from < wanted.length; from += LOOKUP_MOST) {
      const part = wanted.slice(from, from + LOOKUP_MOST);
      try {
        this.#store(part, (await this.#lookUp(part)).items);
      } catch (failure) {
        wanted.slice(from).forEach(code => this.#states.delete(code));
        throw failure;
      }
    }
    return true;
  }

  forget() {
    this.#states.clear();
    this.#proper.clear();
  }

  #store(asked: string[], items: PickedSku[]) {
    const byFolded = new Map(items.map(sku => [sku.code.toLowerCase(), sku]));
    for (const sku of items) this.#states.set(sku.code, sku);
    for (const code of asked) {
      if (skuOf(this.#states.get(code))) continue;
      const sku = byFolded.get(code.toLowerCase());
      if (sku) this.#proper.set(code, sku.code);
      this.#states.set(code, sku ?? 'unknown');
    }
  }
}
