import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DelegationList, type DelegationView } from '@tandem/api-client';
import {
  ConfirmPanel,
  DataTable,
  Icon,
  Panel,
  type StatusTone,
  StatusChip,
  type TableColumn,
  TableCell,
} from '@tandem/ui';
import {
  Api,
  Formatting,
  PageHeader,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  Waiting,
  asProblem,
  newIntent,
  panelFace,
  readList,
} from '../../platform';
import { DelegationForm } from './delegation-form';
import { scopeWords } from './delegation-words';

const TONES: Readonly<Record<DelegationView['state'], StatusTone>> = {
  planned: 'waiting',
  current: 'approved',
  over: 'neutral',
};

/** Who decides for whom: the reader's own, or everybody's for whoever watches over it. */
@Component({
  selector: 'tnd-delegations-page',
  imports: [
    ConfirmPanel,
    DataTable,
    DelegationForm,
    Icon,
    PageHeader,
    Panel,
    RouterLink,
    StatusChip,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delegations-page.html',
  styles: `
    .said {
      margin: 0 0 12px;
    }
    tnd-confirm-panel {
      max-width: 640px;
      margin-block-end: 16px;
    }
  `,
})
export class DelegationsPage {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly waiting = inject(Waiting);

  protected readonly list = readList<DelegationView, DelegationList>(() => ({
    path: '/delegations',
    query: { limit: 50 },
  }));
  protected readonly face = panelFace(this.list, {
    isEmpty: ({ items }) => items.length === 0,
    empty: () => this.texts.t('approvals.delegation.empty'),
  });
  protected readonly mayAppoint = computed(() => this.session.can('request.decide'));
  protected readonly isAppointing = signal(false);
  /** What is about to be ended. */
  protected readonly ending = signal<DelegationView | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly said = signal('');
  private intent = newIntent();

  protected readonly columns = computed((): readonly TableColumn<DelegationView>[] => {
    const words = { texts: this.texts, format: this.format() };
    const { texts, format } = words;
    return [
      {
        key: 'principal',
        header: texts.t('approvals.delegation.columns.principal'),
        text: ({ principal }) => principal.name,
        note: ({ principal }) => principal.title ?? '',
      },
      {
        key: 'delegate',
        header: texts.t('approvals.delegation.columns.delegate'),
        text: ({ delegate }) => delegate.name,
        note: ({ delegate }) => delegate.title ?? '',
      },
      { key: 'from', header: texts.t('approvals.delegation.columns.from'), text: ({ from }) => format.day(from) },
      {
        key: 'until',
        header: texts.t('approvals.delegation.columns.until'),
        text: ({ until }) => format.day(until),
        note: ({ endedBy, endedAt }) =>
          endedBy === null || endedAt === null
            ? ''
            : texts.t('approvals.delegation.endedBy', { who: endedBy.name, when: format.instant(endedAt) }),
      },
      {
        key: 'scope',
        header: texts.t('approvals.delegation.columns.scope'),
        text: (one) => scopeWords(one, words),
        note: ({ reason }) => reason,
        minWidth: '180px',
      },
      {
        key: 'state',
        header: texts.t('approvals.delegation.columns.state'),
        text: ({ state }) => texts.t(`approvals.delegation.state.${state}`),
      },
    ];
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.list.moreProblem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly keyOf = ({ id }: DelegationView): string => id;

  protected toneOf({ state }: DelegationView): StatusTone {
    return TONES[state];
  }

  protected appointed({ delegate, from, until }: DelegationView): void {
    this.isAppointing.set(false);
    this.said.set(
      this.texts.t('approvals.delegation.appointed', {
        who: delegate.name,
        from: this.format().day(from),
        until: this.format().day(until),
      }),
    );
    this.list.reload();
  }

  protected askToEnd(delegation: DelegationView): void {
    this.problem.set(undefined);
    this.intent = newIntent();
    this.ending.set(delegation);
  }

  protected endWords({ principal, delegate }: DelegationView): string {
    return this.texts.t('approvals.delegation.end.of', { principal: principal.name, delegate: delegate.name });
  }

  protected async end({ id, principal }: DelegationView): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await this.api.post(`/delegations/${id}/end`, {}, { intent: this.intent });
      this.ending.set(null);
      this.said.set(this.texts.t('approvals.delegation.end.done', { who: principal.name }));
      this.list.reload();
      this.waiting.changed();
    } catch (error) {
      this.problem.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
