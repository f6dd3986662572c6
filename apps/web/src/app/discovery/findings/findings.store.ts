import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  type FindingList,
  type FindingView,
  type TriageAction,
  type TriageInput,
  type UnitList,
} from '@tandem/api-client';
import {
  Api,
  Formatting,
  KEEP_FOCUS,
  type ProblemError,
  ProblemTexts,
  Texts,
  asProblem,
  panelFace,
  queryOf,
  read,
  readList,
  urlState,
  wideScreen,
} from '../../platform';
import { ListSelection } from '../../platform/listing';
import { type FindingsSelection } from './bulk-words';
import { FINDING_STATUSES, doneWords, nextAfter } from './finding-words';
import { CERTAINTIES, FINDING_SORTS, findingFilterFields, findingFilterWords, findingsQuery } from './findings-filters';

/** What was decided last, with the way back. */
export interface Done {
  readonly text: string;
  /** Null where several were decided together. */
  readonly findingId: string | null;
  readonly canUndo: boolean;
  /** Takes back what was decided together. */
  readonly undo?: () => Promise<void>;
}

/** After these the finding is still the one to look at: it has a draft, or may now be linked or requested. */
const STAYS: readonly TriageAction[] = ['request', 'confirm', 'undo'];

/** The findings as filtered in the address, the one that is open, and what is decided about it. Provided by its page. */
@Injectable()
export class FindingsStore {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  readonly words = computed(() => ({ texts: this.texts, format: this.format() }));
  readonly url = urlState(
    {
      status: { initial: 'new', allowed: FINDING_STATUSES },
      certainty: { allowed: CERTAINTIES },
      unit: {},
      q: {},
      sort: { initial: '-amount', allowed: FINDING_SORTS },
    },
    ['status', 'sort'],
  );
  private readonly asked = computed(() => findingsQuery(this.url.values()));

  readonly findings = readList<FindingView, FindingList>(() => ({ path: '/findings', query: this.asked().query }));
  private readonly unitList = read<UnitList>(() => ({ path: '/units' }));
  private readonly units = computed(() => this.unitList.value()?.items ?? []);

  /** The finding in the address, if one was chosen. */
  readonly chosen = computed(() => this.parameters().get('id'));
  private readonly isWide = wideScreen();
  /** The finding that is open: the chosen one, or the first one where it stands beside the list. */
  readonly id = computed(() => this.chosen() ?? (this.isWide() ? (this.findings.items()[0]?.id ?? null) : null));
  readonly finding = read<FindingView>(() => {
    const id = this.id();
    return id === null ? undefined : { path: `/findings/${encodeURIComponent(id)}` };
  });
  readonly findingFace = panelFace(this.finding, { notAllowed: () => this.texts.t('discovery.findings.notAllowed') });

  readonly filters = computed(() => findingFilterFields(this.units(), this.texts));
  readonly dropped = computed(() => [...this.url.dropped(), ...this.asked().dropped]);
  readonly face = panelFace(this.findings, {
    isEmpty: (page) => page.items.length === 0,
    empty: () =>
      this.texts.t(this.url.values().status === 'new' ? 'discovery.findings.empty' : 'discovery.findings.emptyStatus'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.filteredOut(),
    notAllowed: () => this.texts.t('discovery.findings.notAllowed'),
  });

  private readonly everything = read<FindingList>(() =>
    this.url.isFiltered() && this.findings.value()?.items.length === 0
      ? { path: '/findings', query: { status: this.url.values().status, limit: 1 } }
      : undefined,
  );

  private readonly deciding = signal(false);
  private readonly trouble = signal<ProblemError | undefined>(undefined);
  private readonly last = signal<Done | null>(null);
  private readonly told = signal(0);

  readonly isBusy = this.deciding.asReadonly();
  readonly done = this.last.asReadonly();
  /** Counts the decisions after which the same finding stays open: what was pressed is gone, and the focus with it. */
  readonly stays = this.told.asReadonly();
  readonly problem = computed(() => {
    const problem = this.trouble();
    return problem && this.problemWords(problem);
  });

  /** Findings that are ticked, or all that match, to be decided about together. */
  readonly selection = new ListSelection({
    query: computed(() => this.asked().query),
    keys: computed(() => this.findings.items().map(({ id }) => id)),
    total: computed(() => this.findings.value()?.total),
  });

  tick(ids: readonly string[], isOn: boolean): void {
    const others = [...this.selection.ticked()].filter((id) => !ids.includes(id));
    this.selection.tick(new Set(isOn ? [...others, ...ids] : others));
  }

  /** What is ticked, as the API takes it: a filter goes as a filter. */
  picked(): FindingsSelection {
    const picked = this.selection.picked();
    if (picked.kind === 'rows') {
      return { findings: picked.keys };
    }
    const { sort: _sort, ...filter } = queryOf(picked.query);
    return { filter };
  }

  /** What several decisions did, for the bar that offers to undo them as one. */
  tellBulk(text: string, undo: () => Promise<void>): void {
    this.selection.clear();
    this.last.set({ text, findingId: null, canUndo: true, undo });
    this.findings.reload();
    this.finding.reload();
  }

  /** What was taken back together; there is nothing more to undo. */
  tellUndone(text: string): void {
    this.last.set({ text, findingId: null, canUndo: false });
    this.findings.reload();
    this.finding.reload();
  }

  forgetProblem(): void {
    this.trouble.set(undefined);
  }

  closeBar(): void {
    this.last.set(null);
  }

  /** Carries a decision out. True when it was done; then the next finding is open, or this one with its new state. */
  async decide(finding: FindingView, input: TriageInput): Promise<boolean> {
    if (this.deciding()) {
      return false;
    }
    const next = nextAfter(this.findings.items(), finding.id);
    this.deciding.set(true);
    this.trouble.set(undefined);
    try {
      const after = await this.api.post<FindingView>(`/findings/${finding.id}/triage`, input);
      this.last.set({
        text: doneWords(input.action, finding, after, this.words()),
        findingId: finding.id,
        canUndo: input.action !== 'undo' && after.canUndo,
      });
      this.findings.reload();
      await this.moveOn(input.action, finding.id, next);
      return true;
    } catch (error) {
      this.fail(asProblem(error));
      return false;
    } finally {
      this.deciding.set(false);
    }
  }

  /** Takes the last decision back and opens its finding again. */
  async undoLast(): Promise<void> {
    const done = this.last();
    if (done === null) {
      return;
    }
    try {
      if (done.findingId === null) {
        await done.undo?.();
        return;
      }
      const finding = await this.api.get<FindingView>(`/findings/${done.findingId}`);
      await this.decide(finding, { action: 'undo' });
    } catch (error) {
      this.fail(asProblem(error));
    }
  }

  open(id: string | null): Promise<boolean> {
    return this.router.navigate(id === null ? ['/discovery'] : ['/discovery', id], {
      queryParamsHandling: 'preserve',
      info: KEEP_FOCUS,
    });
  }

  private filteredOut(): string {
    const hidden = this.texts.t('discovery.findings.filteredOut', {
      filters: findingFilterWords(this.url.values(), this.units(), this.texts),
    });
    const total = this.everything.value()?.total;
    return total === undefined
      ? hidden
      : `${hidden} ${this.texts.plural('listing.without', total, { count: this.format().count(total) })}`;
  }

  private async moveOn(action: TriageAction, id: string, next: string | null): Promise<void> {
    if (STAYS.includes(action)) {
      if (this.id() === id) {
        this.finding.reload();
        this.told.update((count) => count + 1);
      } else {
        await this.open(id);
      }
    } else {
      await this.open(next);
    }
  }

  private fail(problem: ProblemError): void {
    this.trouble.set(problem);
    // It is not what it was when this page was drawn.
    if (problem.code === 'finding.status') {
      this.finding.reload();
      this.findings.reload();
    }
  }

  /** Why a finding refuses is told only by the API, and only in English. */
  private problemWords(problem: ProblemError): string {
    const isTold = problem.code === 'finding.status' && this.texts.language() === 'en' && problem.detail !== '';
    const sentence = isTold ? problem.detail : this.problems.sentence(problem);
    return [sentence, ...problem.fields.map((field) => this.problems.field(field))].join(' ');
  }
}
