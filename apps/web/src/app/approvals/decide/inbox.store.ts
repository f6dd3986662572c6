import { Injectable, computed, inject, signal } from '@angular/core';
import { type RequestList, type RequestView, type StageList } from '@tandem/api-client';
import {
  Clock,
  Formatting,
  Session,
  Texts,
  panelFace,
  queryOf,
  read,
  readList,
  stageNames,
  urlState,
  wideScreen,
} from '../../platform';
import { type ExportedList } from '../../platform/listing';
import { PARTS, moreChips, requestsQuery } from '../list/request-query';
import { requestColumns } from '../list/requests-columns';
import { LANES } from '../list/requests-filters';
import { type RequestWords, knownChoices, subject } from '../request-words';
import { DUE_GROUPS, type DueGroup, dueGroup, isPlain } from './decision-words';

export interface InboxGroup {
  readonly key: DueGroup;
  readonly items: readonly RequestView[];
}

const WAITING = { awaiting: 'me', sort: 'due' } as const;

/** What waits for the reader, the soonest due first. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class InboxStore {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);

  readonly url = urlState({
    q: {},
    part: { allowed: PARTS },
    lane: { allowed: LANES },
    stage: {},
    cost: {},
    requester: {},
    overdue: { allowed: ['true'] },
    atRisk: { allowed: ['true'] },
  });
  private readonly asked = computed(() => requestsQuery(this.url.values()));
  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  readonly stages = computed(() => this.stageList.value()?.items ?? []);
  readonly requests = readList<RequestView, RequestList>(() => ({
    path: '/requests',
    query: { ...WAITING, checks: 'true', limit: 50, ...this.asked().query },
  }));
  /** The same rows as a file, with the columns of the list of requests. */
  readonly file: ExportedList = {
    setup: { key: 'requests' },
    total: computed(() => this.requests.value()?.total),
    columns: computed(() => {
      const stages = this.stages();
      const words = { ...this.words(), stage: stageNames(stages, this.texts), stages: stages.map(({ id }) => id) };
      return requestColumns(words).filter(({ startsHidden }) => startsHidden !== true);
    }),
    exported: () => ({ ...WAITING, ...queryOf(this.asked().query) }),
  };
  /** What the address says that means nothing here. */
  readonly dropped = computed(() => [...this.url.dropped(), ...this.asked().dropped]);
  readonly known = computed(() => knownChoices(this.requests.items()));
  readonly chips = computed(() =>
    moreChips(this.url.values(), {
      texts: this.texts,
      format: this.format(),
      stage: stageNames(this.stages(), this.texts),
      currency: this.session.organisation().functionalCurrency,
      nameOf: (id) => this.known().find((choice) => choice.id === id)?.name,
    }),
  );
  /** There is room for list and request side by side. */
  readonly isWide = wideScreen();

  readonly words = computed((): RequestWords => ({ texts: this.texts, format: this.format(), now: this.clock.now() }));
  readonly groups = computed((): readonly InboxGroup[] => {
    const now = this.clock.now();
    const { timeZone } = this.session.organisation();
    return DUE_GROUPS.map((key) => ({
      key,
      items: this.requests.items().filter(({ dueAt }) => dueGroup(dueAt, now, timeZone) === key),
    })).filter(({ items }) => items.length > 0);
  });
  /** What may be approved together with others. */
  readonly plain = computed(() => this.requests.items().filter(isPlain));
  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  readonly picked = computed(() => this.plain().filter(({ id }) => this.ticked().has(id)));
  private anchor: string | undefined;
  readonly summary = computed(() => {
    const total = this.requests.value()?.total;
    if (total === undefined) {
      return '';
    }
    if (total === 0) {
      return this.url.isFiltered() ? this.texts.t('approvals.inbox.noneMatch') : undefined;
    }
    const overdue = this.groups().find(({ key }) => key === 'overdue')?.items.length ?? 0;
    const waiting = this.texts.plural('approvals.inbox.waiting', total);
    return overdue === 0 ? waiting : `${waiting} ${this.texts.plural('approvals.inbox.overdue', overdue)}`;
  });
  readonly face = panelFace(this.requests, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('approvals.inbox.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.filteredOut(),
    notAllowed: () => this.texts.t('approvals.inbox.notAllowed'),
  });

  /** How many wait without the filters, where those hide every one. */
  private readonly everything = read<RequestList>(() =>
    this.url.isFiltered() && this.requests.value()?.items.length === 0
      ? { path: '/requests', query: { ...WAITING, limit: 1 } }
      : undefined,
  );

  /** No filter is set beside that of what is at risk. */
  private isOnlyAtRisk(): boolean {
    return Object.entries(this.url.values()).every(([name, value]) => (name === 'atRisk') === (value !== ''));
  }

  private filteredOut(): string {
    const { q, lane } = this.url.values();
    if (this.isOnlyAtRisk()) {
      return this.texts.t('approvals.inbox.noneAtRisk');
    }
    const said = [
      ...(q === '' ? [] : [this.texts.t('app.quoted', { text: q })]),
      ...LANES.filter((known) => known === lane).map((known) => this.texts.t(`app.ui.lane.${known}`)),
      ...this.chips().map(({ words }) => words),
    ];
    const hidden = this.texts.t('approvals.inbox.filteredOut', { filters: said.join(' + ') });
    const total = this.everything.value()?.total;
    return total === undefined
      ? hidden
      : `${hidden} ${this.texts.plural('listing.without', total, { count: this.format().count(total) })}`;
  }

  isPicked(id: string): boolean {
    return this.ticked().has(id);
  }

  flip(id: string): void {
    this.anchor = id;
    const ticked = new Set(this.ticked());
    if (!ticked.delete(id)) {
      ticked.add(id);
    }
    this.ticked.set(ticked);
  }

  /** Ticks everything from the request that was ticked last to this one. */
  pickUpTo(id: string): void {
    const ids = this.requests.items().map((request) => request.id);
    const ends = [ids.indexOf(this.anchor ?? id), ids.indexOf(id)];
    this.anchor = id;
    this.ticked.set(new Set([...this.ticked(), ...ids.slice(Math.min(...ends), Math.max(...ends) + 1)]));
  }

  unpick(): void {
    this.ticked.set(new Set());
  }

  subjectOf(request: RequestView): string {
    return subject(request, this.texts);
  }
}
