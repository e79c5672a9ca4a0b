/// Who listens to what: a page with a thousand lines draws only what changed.
export class Topics {
  readonly #listeners = new Map<string, Set<() => void>>();

  listen(topic: string, listener: () => void): () => void {
    const set = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, set);
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#listeners.delete(topic);
    };
  }

  tell(topic: string) {
    this.#listeners.get(topic)?.forEach(listener => listener());
  }
}
