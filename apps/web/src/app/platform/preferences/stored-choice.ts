import { type Signal, type WritableSignal, computed, signal } from '@angular/core';

/** One setting a person can choose: in force at once and kept. Until somebody chooses, a suggestion stands in its place. */
export class StoredChoice<T extends string> {
  readonly value: Signal<T>;
  /** What somebody chose; undefined while only a suggestion stands there. */
  readonly choice: Signal<T | undefined>;
  private readonly chosen: WritableSignal<T | undefined>;

  constructor(
    private readonly storage: Storage | null,
    private readonly key: string,
    values: readonly T[],
    suggestion: () => T,
  ) {
    const found = storage?.getItem(key);
    this.chosen = signal(values.find((value) => value === found));
    this.choice = this.chosen.asReadonly();
    this.value = computed(() => this.chosen() ?? suggestion());
  }

  choose(value: T): void {
    this.chosen.set(value);
    this.storage?.setItem(this.key, value);
  }
}

/** Storage may be forbidden by the browser; then choices last as long as the page. */
export function storageOf(document: Document): Storage | null {
  try {
    return document.defaultView?.localStorage ?? null;
  } catch {
    return null;
  }
}
