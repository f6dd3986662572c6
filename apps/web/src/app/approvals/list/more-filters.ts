import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type BudgetLineList, type PersonRefList, type StageView } from '@tandem/api-client';
import { DropPanel, type FilterOption, type FilterValues, UI_TEXTS } from '@tandem/ui';
import { Formatting, Session, TextPipe, Texts, read } from '../../platform';
import { type Choice } from '../../platform/lookup';
import { COSTS, type MoreFilter, PARTS, PERIODS, costWords, isInForce } from './request-query';

/** What a request is or was, or is not asked for. */
const SWITCHES = ['atRisk', 'overdue', 'reworked', 'late', 'byDelegate'] as const;

/** Filters of requests that are wanted now and then: behind one button, so that the bar stays calm. They keep nothing. */
@Component({
  selector: 'tnd-more-filters',
  imports: [DropPanel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './more-filters.html',
  styles: `
    label {
      display: grid;
      gap: 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
    }
    .switch {
      grid-auto-flow: column;
      justify-content: start;
      align-items: center;
      gap: 8px;
      min-height: 2rem;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
      gap: 12px;
    }
  `,
})
export class MoreFilters {
  readonly shows = input.required<readonly MoreFilter[]>();
  readonly values = input.required<FilterValues>();
  readonly stages = input.required<readonly StageView[]>();
  /** People and lines whose names are on the screen already. */
  readonly known = input<readonly Choice[]>([]);
  readonly valuesChange = output<FilterValues>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  protected readonly words = inject(UI_TEXTS);
  private readonly isOpened = signal(false);
  private readonly lineList = read<BudgetLineList>(() =>
    this.isOpened() && this.hasLines() ? { path: '/budget-lines', query: { limit: 200, sort: 'code' } } : undefined,
  );
  private readonly requesterList = read<PersonRefList>(() =>
    this.isOpened() && this.shows().includes('requester') ? { path: '/requesters' } : undefined,
  );
  private readonly hasLines = computed(() => this.shows().includes('line') && this.session.can('budget-line.read'));

  /** The button says how many of the filters behind it are in force. */
  protected readonly label = computed(() =>
    this.words().moreFilters(this.shows().filter((key) => isInForce(key, this.values())).length),
  );
  protected readonly selects = computed(() => {
    const { texts } = this;
    const all = [
      {
        key: 'part',
        label: texts.t('approvals.inbox.part.label'),
        options: PARTS.map((value) => ({ value, label: texts.t(`approvals.inbox.part.${value}`) })),
      },
      {
        key: 'stage',
        label: texts.t('approvals.columns.stage'),
        options: this.stages().map(({ id, name }) => ({ value: id, label: texts.local(name) })),
      },
      {
        key: 'cost',
        label: texts.t('approvals.columns.annualised'),
        options: this.withAsked(COSTS, 'cost').map((value) => ({ value, label: this.cost(value) })),
      },
      { key: 'line', label: texts.t('approvals.columns.line'), options: this.lines() },
      { key: 'requester', label: texts.t('approvals.columns.requester'), options: this.requesters() },
      {
        key: 'period',
        label: texts.t('approvals.filter.period'),
        options: PERIODS.filter((period) => period !== 'updated').map((value) => ({
          value,
          label: texts.t(`approvals.filter.${value}`),
        })),
      },
    ] as const;
    return all.filter(({ key }) => this.shows().includes(key) && (key !== 'line' || this.hasLines()));
  });

  protected readonly switches = computed(() => SWITCHES.filter((key) => this.shows().includes(key)));

  protected open(): void {
    this.isOpened.set(true);
  }

  protected value(key: MoreFilter): string {
    return this.values()[key] ?? '';
  }

  protected set(key: MoreFilter, event: Event): void {
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) {
      this.valuesChange.emit({ [key]: event.target.value });
    }
  }

  protected flip(key: MoreFilter): void {
    this.valuesChange.emit({ [key]: this.value(key) === '' ? 'true' : '' });
  }

  private cost(value: string): string {
    return costWords(value, this.session.organisation().functionalCurrency, {
      texts: this.texts,
      format: this.format(),
    });
  }

  private lines(): readonly FilterOption[] {
    const lines = (this.lineList.value()?.items ?? []).map(({ id, code, name }) => ({
      value: id,
      label: `${code} ${name}`,
    }));
    return this.withNamed(lines, 'line', this.texts.t('approvals.filter.theLine'));
  }

  private requesters(): readonly FilterOption[] {
    const people = (this.requesterList.value()?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return this.withNamed(people, 'requester', this.texts.t('approvals.filter.thePerson'));
  }

  /** What the address asks for by its id, with the name that a row on the screen has for it. */
  private withNamed(options: readonly FilterOption[], key: MoreFilter, otherwise: string): readonly FilterOption[] {
    const asked = this.value(key);
    const isThere = asked === '' || options.some(({ value }) => value === asked);
    const label = this.known().find(({ id }) => id === asked)?.name ?? otherwise;
    return isThere ? options : [{ value: asked, label }, ...options];
  }

  /** What the address asks for is always among the choices, even when nobody would pick it. */
  private withAsked(choices: readonly string[], key: MoreFilter): readonly string[] {
    const asked = this.value(key);
    return asked === '' || choices.includes(asked) ? choices : [asked, ...choices];
  }
}
