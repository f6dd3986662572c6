import { type Signal, signal } from '@angular/core';

/** One setting a person can choose: in force at once, kept only when it was chosen and not merely guessed. */
export class StoredChoice<T extends string> {
  readonly value: Signal<T>;
  private readonly state;

  constructor(
    private readonly storage: Storage | null,
    private readonly key: string,
    values: readonly T[],
    initial: T,
  ) {
    const found = storage?.getItem(key);
    this.state = signal<T>(values.find((value) => value === found) ?? initial);
    this.value = this.state.asReadonly();
  }

  choose(value: T): void {
    this.state.set(value);
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
