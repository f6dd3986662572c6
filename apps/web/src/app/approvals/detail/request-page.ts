import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type RequestEventView, type RequestHistory as HistoryPage, type RequestView } from '@tandem/api-client';
import { CopyButton, Icon, Panel } from '@tandem/ui';
import {
  Clock,
  Formatting,
  type PageAction,
  PageHeader,
  Session,
  TextPipe,
  Texts,
  isNothing,
  pageActions,
  panelFace,
  read,
  readList,
} from '../../platform';
import { ThingHistory, TrailNames, trailWords } from '../../platform/trail';
import { calendarSentence, standingSentence, subject } from '../request-words';
import { RequestConditions } from '../conditions/request-conditions';
import { AlsoHere } from './also-here';
import { CancelPanel } from './cancel-panel';
import { CopyRequest } from './copy-request';
import { DecisionRecord } from './decision-record';
import { ReducePanel } from './reduce-panel';
import { RequestSprint } from '../sprint/request-sprint';
import { RequestFacts } from './request-facts';
import { WithdrawPanel } from './withdraw-panel';

const KINDS = ['decisions', 'money', 'people'] as const;

/** Also where what was approved was called off later: the approval stays on record. */
const isApproved = (status: RequestView['status'] | undefined): boolean =>
  status === 'approved' || status === 'cancelled';

/** One request: where it stands, whose move it is, and all that it says. */
@Component({
  selector: 'tnd-request-page',
  imports: [
    AlsoHere,
    CancelPanel,
    CopyButton,
    CopyRequest,
    DecisionRecord,
    Icon,
    PageHeader,
    Panel,
    ReducePanel,
    RequestConditions,
    RequestFacts,
    RequestSprint,
    RouterLink,
    TextPipe,
    ThingHistory,
    WithdrawPanel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [TrailNames],
  template: `
    <a class="tnd-back" data-no-print routerLink="/requests"
      ><tnd-icon name="arrow_back" /> {{ 'approvals.requests.heading' | tndText }}</a
    >
    <tnd-page-header [heading]="heading()" [summary]="standing()">
      <div below class="ref" data-no-print>
        @if (request(); as shown) {
          <tnd-copy-button [text]="shown.ref" />
        }
      </div>
      @if (may('submit')) {
        <a
          class="tnd-button tnd-button-primary"
          [routerLink]="['/requests', id(), 'edit']"
          [queryParams]="{ step: 'check' }"
        >
          {{ 'approvals.page.checkAndSend' | tndText }}
        </a>
      }
      @if (may('approve')) {
        <a class="tnd-button tnd-button-primary" [routerLink]="['/decisions', id()]">
          {{ 'approvals.page.decide' | tndText }}
        </a>
      }
      @if (may('edit')) {
        <a class="tnd-button" [routerLink]="['/requests', id(), 'edit']">
          <tnd-icon name="edit" /> {{ 'approvals.page.edit' | tndText }}
        </a>
      }
      @if (may('withdraw') && !isWithdrawing()) {
        <button type="button" class="tnd-button" (click)="isWithdrawing.set(true)">
          {{ 'approvals.withdraw.action' | tndText }}
        </button>
      }
      @if (mayReduce() && givingBack() !== 'reduce') {
        <button type="button" class="tnd-button" (click)="givingBack.set('reduce')">
          {{ 'approvals.reduce.action' | tndText }}
        </button>
      }
      @if (may('cancel') && givingBack() !== 'cancel') {
        <button type="button" class="tnd-button" (click)="givingBack.set('cancel')">
          {{ 'approvals.cancel.action' | tndText }}
        </button>
      }
      @if (canCopy() && request(); as shown) {
        <tnd-copy-request [request]="shown" />
      }
    </tnd-page-header>
    <tnd-panel [frameless]="true" [face]="face()" [skeletonRows]="10" (retry)="read.reload()">
      @if (request(); as shown) {
        @if (isWithdrawing()) {
          <h2 class="tnd-visually-hidden">{{ 'approvals.withdraw.action' | tndText }}</h2>
          <tnd-withdraw-panel
            [request]="shown"
            (withdrawn)="withdrawn($event)"
            (cancelled)="isWithdrawing.set(false)"
          />
        }
        @if (givingBack() === 'reduce') {
          <h2 class="tnd-visually-hidden">{{ 'approvals.reduce.action' | tndText }}</h2>
          <tnd-reduce-panel [request]="shown" (reduced)="gaveBack($event)" (dismissed)="givingBack.set(null)" />
        }
        @if (givingBack() === 'cancel') {
          <h2 class="tnd-visually-hidden">{{ 'approvals.cancel.action' | tndText }}</h2>
          <tnd-cancel-panel [request]="shown" (calledOff)="gaveBack($event)" (dismissed)="givingBack.set(null)" />
        }
        <tnd-also-here data-no-print [requestId]="shown.id" />
        <tnd-request-facts [request]="shown" [hasStanding]="true" />
        @if (hasSprint()) {
          <tnd-request-sprint [request]="shown" />
        }
        @if (hasConditions()) {
          <tnd-request-conditions [requestId]="shown.id" (acted)="history.reload()" />
        }
        @if (isDecided()) {
          <tnd-decision-record [request]="shown" [events]="history.items()" />
        }
        <tnd-thing-history
          class="history"
          data-no-print
          objectType="request"
          [history]="history"
          [face]="historyFace()"
          [words]="words()"
          [kinds]="kinds()"
          [(kind)]="kind"
        />
      }
    </tnd-panel>
  `,
  styles: `
    .ref {
      min-height: 1.5rem;
      /* The sign of the button stands in line with the heading. */
      margin-inline-start: -7px;
    }
    .history {
      max-width: 760px;
      margin-block-start: 16px;
    }
  `,
})
export class RequestPage {
  readonly id = input.required<string>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly names = inject(TrailNames);

  protected readonly read = read<RequestView>(() => ({ path: `/requests/${this.id()}` }));
  /** What the history shows; empty for everything, as for every request that is opened. */
  protected readonly kind = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly kinds = computed(() =>
    KINDS.map((value) => ({ value, label: this.texts.t(`approvals.history.kind.${value}`) })),
  );
  protected readonly request = linkedSignal(() => this.read.value());
  protected readonly history = readList<RequestEventView, HistoryPage>(() => ({
    path: `/requests/${this.id()}/history`,
    query: { kind: this.kind() },
  }));
  protected readonly face = panelFace(this.read);
  protected readonly historyFace = panelFace(this.history, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('approvals.history.empty'),
    isFiltered: () => this.kind() !== '',
    filteredOut: () => this.texts.t('approvals.history.filteredOut'),
  });
  protected readonly words = computed(() => trailWords(this.texts, this.format(), this.names.nameOf()));
  protected readonly isWithdrawing = signal(false);
  /** What of the approval is about to be given back, in a panel that says what that does. */
  protected readonly givingBack = signal<'reduce' | 'cancel' | null>(null);
  /** What is all spent, or free, cannot be lowered. */
  protected readonly mayReduce = computed(() => {
    const open = this.request()?.openCommitment ?? null;
    return this.may('reduce') && open !== null && !isNothing(open);
  });
  private readonly copier = viewChild(CopyRequest);
  private readonly conditions = viewChild(RequestConditions);
  /** A draft says nothing yet that would be worth saying twice. */
  protected readonly canCopy = computed(() => this.session.can('request.create') && this.request()?.status !== 'draft');
  /** Before the last approval they are of nobody's concern, and stand with the decisions. */
  protected readonly hasConditions = computed(() => {
    const request = this.request();
    return isApproved(request?.status) && (request?.decisions ?? []).some(({ condition }) => condition !== null);
  });
  protected readonly isDecided = computed(() => {
    const status = this.request()?.status;
    return isApproved(status) || status === 'rejected';
  });
  /** Of most requests there is nothing to ask: only a sprint has an end, and only what renews can follow one. */
  protected readonly hasSprint = computed(() => {
    const request = this.request();
    return request?.kind === 'renewal' || (request?.status === 'approved' && request.lane === 'sprint');
  });
  protected readonly heading = computed(() => {
    const request = this.request();
    return request === undefined
      ? this.texts.t('approvals.page.heading')
      : `${request.ref} ${subject(request, this.texts)}`;
  });
  protected readonly standing = computed(() => {
    const request = this.request();
    if (request === undefined) {
      return '';
    }
    const words = { texts: this.texts, format: this.format(), now: this.clock.now() };
    const isWithSomebody = request.status === 'submitted' && (request.holder?.people.length ?? 0) > 0;
    return `${standingSentence(request, words)} ${isWithSomebody ? calendarSentence(request, words) : ''}`.trim();
  });

  constructor() {
    pageActions(() => this.acts());
  }

  protected may(action: RequestView['nextActions'][number]): boolean {
    return this.request()?.nextActions.includes(action) ?? false;
  }

  /** What the command palette offers while this request is open. */
  private acts(): readonly PageAction[] {
    const request = this.request();
    if (request === undefined) {
      return [];
    }
    const { ref, budgetLine } = request;
    const cancel = {
      key: 'cancel',
      label: `${this.texts.t('approvals.cancel.action')}: ${ref}`,
      run: () => this.givingBack.set('cancel'),
    };
    const open = (key: string, label: string, address: string): PageAction => ({
      key,
      label,
      run: () => this.router.navigateByUrl(address),
    });
    const decide = open('decide', `${this.texts.t('approvals.page.decide')} ${ref}`, `/decisions/${request.id}`);
    const edit = open('edit', `${this.texts.t('approvals.page.edit')} ${ref}`, `/requests/${request.id}/edit`);
    return [
      ...(this.may('approve') ? [decide] : []),
      ...(this.may('edit') ? [edit] : []),
      ...(this.may('cancel') ? [cancel] : []),
      ...(this.canCopy()
        ? [{ key: 'copy', label: this.texts.t('approvals.copy.action'), run: () => this.copier()?.copy() }]
        : []),
      ...(budgetLine !== null && this.session.can('budget-line.read')
        ? [open('line', this.texts.t('frame.palette.openLine', { line: budgetLine.code }), `/budgets/${budgetLine.id}`)]
        : []),
    ];
  }

  protected gaveBack(request: RequestView): void {
    this.givingBack.set(null);
    this.request.set(request);
    this.conditions()?.reload();
    this.history.reload();
  }

  protected withdrawn(request: RequestView): void {
    this.isWithdrawing.set(false);
    this.request.set(request);
    this.history.reload();
  }
}
