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
import {
  KEEP_FOCUS,
  PageHeader,
  PluralPipe,
  Preferences,
  TextPipe,
  Texts,
  pageShortcuts,
  panelFace,
  read,
} from '../../platform';
import { RequestFacts } from '../detail/request-facts';
import { LANES } from '../list/requests-filters';
import { BulkApproval } from './bulk-approval';
import { sumWords } from './bulk-sums';
import { DecisionDesk, type Decided } from './decision-desk';
import { doneSentence, itemAfter } from './decision-words';
import { InboxList } from './inbox-list';
import { InboxStore } from './inbox.store';

const KEYS: Readonly<Record<string, Verdict>> = { a: 'approve', c: 'changes', r: 'reject' };

/** What waits for the reader and everything they need to decide it: side by side where there is room, else two pages. */
@Component({
  selector: 'tnd-inbox-page',
  imports: [
    BulkApproval,
    DecisionDesk,
    FilterBar,
    Icon,
    InboxList,
    PageHeader,
    Panel,
    PluralPipe,
    RequestFacts,
    RouterLink,
    TextPipe,
  ],
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
  private readonly preferences = inject(Preferences);
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
  /** What is being approved together, as it was seen. */
  protected readonly together = signal<readonly RequestView[] | null>(null);
  protected readonly pickedWords = computed(() => {
    const picked = this.store.picked();
    const amount = sumWords(picked, this.store.words());
    return this.texts.plural('approvals.bulk.picked', picked.length, { amount });
  });
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
    pageShortcuts(() => [
      { keys: ['J'], label: this.texts.t('approvals.inbox.keys.move'), whileFocused: true },
      { keys: ['K'], label: this.texts.t('approvals.inbox.keys.move'), whileFocused: true },
      { keys: ['X'], label: this.texts.t('approvals.inbox.keys.select'), whileFocused: true },
      { keys: ['Shift', 'X'], label: this.texts.t('approvals.inbox.keys.range'), whileFocused: true },
      { keys: ['A'], label: this.texts.t('approvals.approve.action'), whileFocused: true },
      { keys: ['C'], label: this.texts.t('approvals.changes.action'), whileFocused: true },
      { keys: ['R'], label: this.texts.t('approvals.reject.action'), whileFocused: true },
    ]);
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

  protected approveTogether(requests: readonly RequestView[]): void {
    this.done.set(null);
    this.together.set(requests);
  }

  /** Some were approved: what waits is read again, and what is open beside it where it is one of them. */
  protected reread(): void {
    this.store.unpick();
    this.refresh();
  }

  protected closeTogether(): void {
    this.together.set(null);
    setTimeout(() => this.focusHeading());
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
      setTimeout(() => this.focusHeading());
    }
  }

  /**
   * A, C and R open the panel of a verdict while the request has the focus, or the heading of the page, where coming here
   * puts it; Escape goes back to its row. Letters do nothing for whoever has switched them off.
   */
  protected press(event: KeyboardEvent): void {
    const { target } = event;
    // Without the list beside it, the page is the request.
    const isInRequest =
      target instanceof Element && (!this.showsList() || target.closest('section.open, [data-page-heading]') !== null);
    const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null;
    if (!isInRequest || isTyping || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const verdict = this.preferences.shortcuts.value() === 'off' ? undefined : KEYS[event.key.toLowerCase()];
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
    if (own === null) {
      this.focusHeading();
    } else {
      own.focus();
    }
  }

  private focusHeading(): void {
    this.document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  }
}

const ASKABLE = ['whatFor', 'successMeasure', 'whyNotExisting'] as const;
