import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { type PersonRef, type PersonRefList } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Api, Clock, Formatting, SessionExpiry, Texts } from '../../platform';

/** The page itself comes first. */
const FIRST_MS = 4_000;
/** The API forgets who has not been heard of for three times as long. */
const EVERY_MS = 20_000;
/** Whoever has not stirred for so long looks at something else; and a window that nobody uses keeps no session open. */
const STILL_MS = 120_000;

/** Who has the same request open now, said before it becomes a conflict. */
@Component({
  selector: 'tnd-also-here',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (words(); as text) {
        <p><tnd-icon name="groups" /> {{ text }}</p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: 8px;
      margin: 0 0 12px;
      color: var(--st-info);
      font: var(--mat-sys-body-medium);
    }
  `,
})
export class AlsoHere {
  readonly requestId = input.required<string>();

  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(SessionExpiry);
  private readonly document = inject(DOCUMENT);
  private readonly others = signal<readonly PersonRef[]>([]);
  private stirredAt = this.clock.now().getTime();

  protected readonly words = computed(() => {
    const people = this.others();
    const who = this.format().list(people.map(({ name, title }) => (title === null ? name : `${name} (${title})`)));
    return people.length === 0 ? '' : this.texts.plural('approvals.alsoHere', people.length, { who });
  });

  constructor() {
    // Plain listeners: every move of a mouse is no reason to look whether the page has changed.
    const stir = (): void => {
      this.stirredAt = this.clock.now().getTime();
    };
    const stirring = ['pointermove', 'keydown', 'scroll', 'touchstart'] as const;
    stirring.forEach((kind) => this.document.addEventListener(kind, stir, { passive: true }));
    inject(DestroyRef).onDestroy(() => stirring.forEach((kind) => this.document.removeEventListener(kind, stir)));
    effect((onCleanup) => {
      const id = this.requestId();
      this.others.set([]);
      let isOpen = true;
      const ask = async (): Promise<void> => {
        const others = await this.ask(id);
        if (isOpen) {
          this.others.set(others);
          timer = setTimeout(() => void ask(), EVERY_MS);
        }
      };
      let timer = setTimeout(() => void ask(), FIRST_MS);
      onCleanup(() => {
        isOpen = false;
        clearTimeout(timer);
      });
    });
  }

  private async ask(id: string): Promise<readonly PersonRef[]> {
    const isStill = this.clock.now().getTime() - this.stirredAt > STILL_MS;
    if (isStill || this.document.visibilityState === 'hidden' || this.session.phase() !== 'running') {
      return [];
    }
    try {
      return (await this.api.post<PersonRefList>(`/requests/${id}/presence`, {})).items;
    } catch {
      // Who else is here is no reason to say that something failed; what matters says so by itself.
      return [];
    }
  }
}
