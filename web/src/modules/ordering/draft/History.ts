/// Steps back and forth between states that are never changed themselves.
export class History<T> {
  #before: T[] = [];
  #after: T[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  remember(present: T) {
    this.#before.push(present);
    if (this.#before.length > this.#most) this.#before.shift();
    this.#after = [];
  }

  back(present: T): T | undefined {
    return History.#step(this.#before, this.#after, present);
  }

  forth(present: T): T | undefined {
    return History.#step(this.#after, this.#before, present);
  }

  clear() {
    this.#before = [];
    this.#after = [];
  }

  static #step<T>(from: T[], to: T[], present: T): T | undefined {
    const state = from.pop();
    if (state !== undefined) to.push(present);
    return state;
  }
}
