import { type Signal, computed, linkedSignal } from '@angular/core';
import { type Query } from '../api/api';

/** What a bulk action works on: rows by their names, or every row of a filter, which the server finds itself. */
export type Picked =
  | { readonly kind: 'rows'; readonly keys: readonly string[] }
  | { readonly kind: 'filter'; readonly query: Query; readonly total: number };

interface Source {
  /** What the list is filtered by; another filter starts with nothing ticked. */
  readonly query: Signal<Query>;
  readonly keys: Signal<readonly string[]>;
  readonly total: Signal<number | undefined>;
}

interface State {
  readonly keys: ReadonlySet<string>;
  readonly isEverything: boolean;
}

const NOTHING: State = { keys: new Set(), isEverything: false };

/** The rows that are ticked in a list: some of those shown, or all that match its filter, shown or not. */
export class ListSelection {
  private readonly state;
  readonly ticked: Signal<ReadonlySet<string>>;
  readonly isEverything: Signal<boolean>;
  readonly count: Signal<number>;
  /** Every row shown is ticked and there are more: only then "all that match" is something else. */
  readonly canPickEverything: Signal<boolean>;

  constructor(private readonly source: Source) {
    const text = computed(() => JSON.stringify(source.query()));
    this.state = linkedSignal<string, State>({ source: text, computation: () => NOTHING });
    this.isEverything = computed(() => this.state().isEverything);
    this.ticked = computed(() => (this.isEverything() ? new Set(source.keys()) : this.state().keys));
    this.count = computed(() => (this.isEverything() ? (source.total() ?? 0) : this.state().keys.size));
    this.canPickEverything = computed(() => {
      const shown = source.keys();
      return (
        !this.isEverything() &&
        shown.length > 0 &&
        shown.length < (source.total() ?? 0) &&
        shown.every((key) => this.state().keys.has(key))
      );
    });
  }

  /** The rows by their names; after "all that match", taking one away leaves the others that are shown. */
  tick(keys: ReadonlySet<string>): void {
    this.state.set({ keys, isEverything: false });
  }

  pickEverything(): void {
    this.state.set({ keys: new Set(), isEverything: true });
  }

  clear(): void {
    this.state.set(NOTHING);
  }

  picked(): Picked {
    return this.isEverything()
      ? { kind: 'filter', query: this.source.query(), total: this.count() }
      : { kind: 'rows', keys: [...this.state().keys] };
  }
}
