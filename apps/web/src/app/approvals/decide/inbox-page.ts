import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type RequestView, type Verdict } from '@tandem/api-client';
import { FilterBar, Icon, Panel } from '@tandem/ui';
import { KEEP_FOCUS, PageHeader, TextPipe, Texts, panelFace, read } from '../../platform';
import { RequestFacts } from '../detail/request-facts';
import { LANES } from '../list/requests-filters';
import { DecisionDesk, type Decided } from './decision-desk';
import { doneSentence, itemAfter } from './decision-words';
import { InboxList } from './inbox-list';
import { InboxStore } from './inbox.store';

const KEYS: Readonly<Record<string, Verdict>> = { a: 'approve', c: 'changes', r: 'reject' };

/** What waits for the reader and everything they need to decide it: side by side where there is room, else two pages. */
@Component({
  selector: 'tnd-inbox-page',
  imports: [DecisionDesk, FilterBar, Icon, InboxList, PageHeader, Panel, RequestFacts, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [InboxStore],
  host: { '(keydown)': 'press($event)' },
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  readonly id = input<string>();

  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(InboxStore);
  private readonly list = viewChild(InboxList);
  private readonly desk = viewChild(DecisionDesk);
  /** The request that takes the focus once it is there: its reader chose it, or it follows a decision. */
  private wanted: string | undefined;
  private visited: string | undefined;

  /** The request beside the list: the one of the address, or the first that waits where there is room for it. */
  protected readonly openId = computed(
    () => this.id() ?? (this.store.isWide() ? this.store.requests.items()[0]?.id : undefined),
  );
  protected readonly showsList = computed(() => this.store.isWide() || this.id() === undefined);
  private readonly opened = read<RequestView>(() => {
    const id = this.openId();
    return id === undefined ? undefined : { path: `/requests/${id}` };
  });
  /** The request as last read, or as the answer to a decision on it. */
  protected readonly request = linkedSignal(() => this.opened.value());
  protected readonly face = panelFace(this.opened);
  protected readonly done = signal<{ readonly text: string; readonly id: string } | null>(null);
  protected readonly lanes = computed(() => [
    {
      key: 'lane',
      label: this.texts.t('approvals.columns.lane'),
      kind: 'select' as const,
      options: LANES.map((value) => ({ value, label: this.texts.t(`app.ui.lane.${value}`) })),
    },
  ]);
  protected readonly title = computed(() => {
    const request = this.request();
    return request === undefined ? '' : `${request.ref} ${this.store.subjectOf(request)}`;
  });
  protected readonly heading = computed(() =>
    this.showsList() || this.title() === '' ? this.texts.t('approvals.inbox.heading') : this.title(),
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        if (id === undefined && this.visited !== undefined && !this.store.isWide()) {
          const back = this.visited;
          setTimeout(() => this.list()?.focus(back));
        }
        this.visited = id;
      });
    });
    effect(() => {
      const request = this.request();
      if (request !== undefined && request.id === this.wanted) {
        this.wanted = undefined;
        setTimeout(() => this.focusRequest());
      }
    });
  }

  /** Somebody chose a row: the request takes the focus, at once where it is open already. */
  protected choose(id: string): void {
    this.wanted = id;
    if (this.request()?.id === id) {
      this.wanted = undefined;
      this.focusRequest();
    }
  }

  protected ask(field: string): void {
    const about = ASKABLE.find((known) => known === field);
    this.desk()?.show('changes', about === undefined ? '' : `${this.texts.t(`approvals.field.${about}`)}: `);
  }

  protected refresh(): void {
    this.opened.reload();
    this.store.requests.reload();
  }

  protected async decided({ request, verdict }: Decided): Promise<void> {
    const ids = this.store.requests.items().map(({ id }) => id);
    const next = itemAfter(ids, request.id);
    this.done.set({ text: doneSentence(request, verdict, this.store.words()), id: request.id });
    this.store.requests.reload();
    this.wanted = next ?? undefined;
    const address = next === null ? ['/decisions'] : ['/decisions', next];
    await this.router.navigate(address, { queryParamsHandling: 'preserve', info: KEEP_FOCUS });
    if (next === null) {
      setTimeout(() => this.document.querySelector<HTMLElement>('[data-page-heading]')?.focus());
    }
  }

  /** A, C and R open the panel of a verdict while the request has the focus; Escape goes back to its row. */
  protected press(event: KeyboardEvent): void {
    const { target } = event;
    // Without the list beside it, the page is the request, its heading included.
    const isInRequest = target instanceof Element && (!this.showsList() || target.closest('section.open') !== null);
    const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null;
    if (!isInRequest || isTyping || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const verdict = KEYS[event.key];
    if (verdict !== undefined) {
      event.preventDefault();
      this.desk()?.show(verdict);
    } else if (event.key === 'Escape') {
      const id = this.openId() ?? '';
      if (this.list()?.focus(id) !== true) {
        void this.router.navigate(['/decisions'], { queryParamsHandling: 'preserve', info: KEEP_FOCUS });
      }
    }
  }

  private focusRequest(): void {
    const own = this.document.getElementById('open-request');
    (own ?? this.document.querySelector<HTMLElement>('[data-page-heading]'))?.focus();
  }
}

const ASKABLE = ['whatFor', 'successMeasure'] as const;
