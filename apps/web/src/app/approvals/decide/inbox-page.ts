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
  ReadAt,
  type Shortcut,
  TextPipe,
  Texts,
  Waiting,
  pageShortcuts,
  panelFace,
  read,
} from '../../platform';
import { ExportMenu } from '../../platform/listing';
import { type Askable } from '../detail/not-given';
import { AlsoHere } from '../detail/also-here';
import { RequestFacts } from '../detail/request-facts';
import { MoreFilters } from '../list/more-filters';
import { INBOX_FILTERS } from '../list/request-query';
import { LANES } from '../list/requests-filters';
import { BulkApproval } from './bulk-approval';
import { sumWords } from './bulk-sums';
import { DecisionDesk } from './decision-desk';
import { type Decided } from './send-decision';
import { doneSentence, itemAfter } from './decision-words';
import { InboxList } from './inbox-list';
import { InboxStore } from './inbox.store';

const KEYS: Readonly<Record<string, Verdict>> = { a: 'approve', c: 'changes', r: 'reject' };

/** What waits for the reader and everything they need to decide it: side by side where there is room, else two pages. */
@Component({
  selector: 'tnd-inbox-page',
  imports: [
    AlsoHere,
    BulkApproval,
    DecisionDesk,
    ExportMenu,
    FilterBar,
    Icon,
    InboxList,
    MoreFilters,
    PageHeader,
    Panel,
    PluralPipe,
    ReadAt,
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
  private readonly waiting = inject(Waiting);
  protected readonly store = inject(InboxStore);
  private readonly list = viewChild(InboxList);
  private readonly desk = viewChild(DecisionDesk);
  /** The request that takes the focus once it is there: its reader chose it, or it follows a decision. */
  private wanted: string | undefined;
  private visited: string | undefined;
  /** The request that a panel is open for. It stays, whatever becomes of the list or of the width of the screen. */
  private readonly held = signal<string | undefined>(undefined);

  /** The request beside the list: the one of the address, or the first that waits where there is room for it. */
  protected readonly openId = computed(
    () => this.id() ?? this.held() ?? (this.store.isWide() ? this.store.requests.items()[0]?.id : undefined),
  );
  protected readonly showsList = computed(() => this.store.isWide() || this.openId() === undefined);
  private readonly opened = read<RequestView>(() => {
    const id = this.openId();
    return id === undefined ? undefined : { path: `/requests/${id}` };
  });
  /** The request as last read, or as the answer to a decision on it. */
  protected readonly request = linkedSignal(() => this.opened.value());
  protected readonly face = panelFace(this.opened);
  /** What was done last, with the request where it was only one. */
  protected readonly done = signal<{ readonly text: string; readonly id?: string } | null>(null);
  /** What is being approved together, as it was seen. */
  protected readonly together = signal<readonly RequestView[] | null>(null);
  protected readonly pickedWords = computed(() => {
    const picked = this.store.picked();
    const amount = sumWords(picked, this.store.words());
    return this.texts.plural('approvals.bulk.picked', picked.length, { amount });
  });
  protected readonly more = INBOX_FILTERS;
  protected readonly fields = computed(() => [
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
      ...(this.showsList() ? this.keysOfList() : []),
      ...(this.request() === undefined ? [] : this.keysOfRequest()),
    ]);
    effect(() => {
      const isDeciding = this.desk()?.isOpen() === true;
      untracked(() => this.held.set(isDeciding && this.id() === undefined ? this.request()?.id : undefined));
    });
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
    let isArriving = true;
    effect(() => {
      const request = this.request();
      if (request === undefined) {
        return;
      }
      // Coming here puts the focus on the heading of the page; what there is to do is in the request that opens by itself.
      const follows = isArriving && this.document.activeElement?.hasAttribute('data-page-heading') === true;
      isArriving = false;
      if (follows || request.id === this.wanted) {
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

  /** Back to the list; what a panel was open for is let go. */
  protected leave(): void {
    this.desk()?.close();
  }

  /** The panel opens with the question about what is not given. */
  protected ask(field: Askable): void {
    this.desk()?.show('changes', this.texts.t(`approvals.ask.${field}`));
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
  protected reread(text: string | null): void {
    this.done.set(text === null ? null : { text });
    this.store.unpick();
    this.refresh();
    this.waiting.changed();
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
    this.waiting.changed();
    this.wanted = next ?? undefined;
    const address = next === null ? ['/decisions'] : ['/decisions', next];
    await this.router.navigate(address, { queryParamsHandling: 'preserve', info: KEEP_FOCUS });
    if (next === null) {
      setTimeout(() => this.focusHeading());
    }
  }

  /**
   * A, C and R open the panel of a verdict while the request has the focus; Escape goes back to its row. Letters do nothing
   * for whoever has switched them off.
   */
  protected press(event: KeyboardEvent): void {
    const { target } = event;
    // Without the list beside it, the request is named by the heading of the page, which is where its reader arrives.
    const region = this.showsList() ? 'section.open' : 'section.open, [data-page-heading]';
    const isInRequest = target instanceof Element && target.closest(region) !== null;
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

  private keysOfList(): readonly Shortcut[] {
    const key = (keys: readonly string[], name: 'next' | 'previous' | 'open' | 'select' | 'range'): Shortcut => ({
      keys,
      label: this.texts.t(`approvals.inbox.keys.${name}`),
      whileFocused: true,
    });
    return [
      key(['J'], 'next'),
      key(['K'], 'previous'),
      key(['Enter'], 'open'),
      ...(this.store.plain().length > 0 ? [key(['X'], 'select'), key(['Shift', 'X'], 'range')] : []),
    ];
  }

  /** Only those of the verdicts that the reader may give. */
  private keysOfRequest(): readonly Shortcut[] {
    const act = this.desk();
    return Object.entries(KEYS).flatMap(([letter, verdict]) =>
      act?.can(verdict) === true
        ? [
            {
              keys: [letter.toUpperCase()],
              label: this.texts.t(`approvals.inbox.keys.${verdict}`),
              whileFocused: true,
            },
          ]
        : [],
    );
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
