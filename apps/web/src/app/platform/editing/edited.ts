import { type Signal, type WritableSignal, computed, signal } from '@angular/core';
import { type MeanwhileLine } from './meanwhile';
import { type ForeignChange, changedFields, rebase, withField } from './rebase';

interface Setup<Thing, Draft extends object> {
  /** What the fields hold before there is anything to edit. */
  readonly empty: Draft;
  readonly draftOf: (thing: Thing) => Draft;
  readonly label: (field: keyof Draft & string) => string;
  /** What a field holds, as somebody would say it. */
  readonly words: (field: keyof Draft & string, draft: Draft) => string;
}

interface Begun<Thing, Draft> {
  readonly thing: Thing;
  readonly draft: Draft;
}

/** Something being edited: what the edit began with, what was typed, and what others saved meanwhile. */
export class Edited<Thing, Draft extends object> {
  private readonly begun = signal<Begun<Thing, Draft> | null>(null);
  private readonly foreign = signal<readonly ForeignChange<keyof Draft & string>[]>([]);

  /** As it was when the edit began, or when somebody else's change was met. */
  readonly thing = computed(() => this.begun()?.thing);
  /** What its fields held then. */
  readonly before = computed(() => this.begun()?.draft ?? this.setup.empty);
  readonly draft: WritableSignal<Draft>;
  /** Who was faster, once that is known. */
  readonly sentence = signal('');
  /** Theirs and mine, field by field, as long as somebody has to look at them. */
  readonly lines: Signal<readonly MeanwhileLine[]> = computed(() =>
    this.foreign().map(({ field, isConflict }) => ({
      field,
      label: this.setup.label(field),
      theirs: this.setup.words(field, this.before()),
      mine: isConflict ? this.setup.words(field, this.draft()) : null,
    })),
  );

  constructor(private readonly setup: Setup<Thing, Draft>) {
    this.draft = signal(setup.empty);
  }

  begin(thing: Thing): void {
    const draft = this.setup.draftOf(thing);
    this.begun.set({ thing, draft });
    this.draft.set(draft);
    this.foreign.set([]);
    this.sentence.set('');
  }

  isChanged(): boolean {
    return changedFields(this.before(), this.draft()).length > 0;
  }

  /**
   * Somebody else was faster: their state comes in beneath what I typed. False when they changed none of these fields, so
   * that there is nothing to look at.
   */
  meet(thing: Thing): boolean {
    const theirs = this.setup.draftOf(thing);
    const { draft, foreign } = rebase(this.before(), this.draft(), theirs);
    this.begun.set({ thing, draft: theirs });
    this.draft.set(draft);
    this.foreign.set(foreign);
    return foreign.length > 0;
  }

  /** Gives up my change of a field for theirs. */
  takeTheirs(name: string): void {
    const change = this.foreign().find(({ field }) => field === name);
    if (change !== undefined) {
      this.draft.update((draft) => withField(draft, change.field, this.before()));
      this.foreign.update((all) =>
        all.map((other) => (other === change ? { field: change.field, isConflict: false } : other)),
      );
    }
  }
}
