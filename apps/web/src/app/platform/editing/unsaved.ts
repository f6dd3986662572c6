import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { type CanDeactivateFn } from '@angular/router';

/** Something that is being typed. */
interface Work {
  /** Whether leaving now would lose something. */
  readonly isUnsaved: () => boolean;
  /** What would be lost, in the words of the page: 'The new tool "Heat maps"'. */
  readonly name: () => string;
}

/** What would be lost by leaving, and the question whether to leave all the same. */
@Injectable({ providedIn: 'root' })
export class Unsaved {
  private readonly works = new Set<Work>();
  private readonly question = signal<{ readonly lost: readonly string[]; answer(mayLeave: boolean): void } | null>(
    null,
  );

  /** The question on the screen, while somebody is about to leave. */
  readonly asked = this.question.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const holdBack = (event: BeforeUnloadEvent): void => {
      if (this.lost().length > 0) {
        event.preventDefault();
      }
    };
    window?.addEventListener('beforeunload', holdBack);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', holdBack));
  }

  /** Watches over a form while it is there. */
  watch(work: Work): () => void {
    this.works.add(work);
    return () => this.works.delete(work);
  }

  /** Whether nothing would be lost, or whoever is leaving says that it may be. */
  async mayLeave(): Promise<boolean> {
    const lost = this.lost();
    if (lost.length === 0) {
      return true;
    }
    this.question()?.answer(false);
    return new Promise((resolve) => {
      this.question.set({
        lost,
        answer: (mayLeave) => {
          this.question.set(null);
          resolve(mayLeave);
        },
      });
    });
  }

  /** What is typed is given up, without a question. */
  giveUp(): void {
    this.works.clear();
  }

  private lost(): readonly string[] {
    return [...this.works].filter(({ isUnsaved }) => isUnsaved()).map(({ name }) => name());
  }
}

/** Route guard of every page with a form. */
export const mayLeave: CanDeactivateFn<unknown> = () => inject(Unsaved).mayLeave();

/** Asks before what is typed here is lost, on the way to another page and when the window closes. Needs an injection context. */
export function guardUnsaved(name: () => string, isUnsaved: () => boolean): void {
  inject(DestroyRef).onDestroy(inject(Unsaved).watch({ isUnsaved, name }));
}
