import { ChangeDetectionStrategy, Component, computed, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BypassList, type BypassView, type GovernanceFigures } from '@tandem/api-client';
import { DataTable, FilterBar, type FilterField, Icon, MoneyText, Panel, type RowLink, TableCell } from '@tandem/ui';
import {
  Formatting,
  PageHeader,
  ProblemTexts,
  TextPipe,
  Texts,
  panelFace,
  queryOf,
  read,
  readList,
  urlState,
} from '../platform';
import { type ExportedList, ExportMenu } from '../platform/listing';
import { bypassColumns } from './bypass-columns';
import { MONTHS, filterWords, monthsField } from './figure-filters';
import { entriesOf } from './rows-of';

/** The tools behind the rules that were gone round, the dearest first; each amount leads to its entries. */
@Component({
  selector: 'tnd-bypasses-page',
  imports: [DataTable, ExportMenu, FilterBar, Icon, MoneyText, PageHeader, Panel, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bypasses-page.html',
})
export class BypassesPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;

  protected readonly url = urlState({ months: { allowed: MONTHS }, rule: {} });
  protected readonly list = readList<BypassView, BypassList>(() => ({
    path: '/governance-figures/bypasses',
    query: this.url.values(),
  }));
  /** The period in days, and the rules there are to choose from. */
  private readonly figures = read<GovernanceFigures>(() => ({
    path: '/governance-figures',
    query: { months: this.url.values().months },
  }));
  protected readonly filters = computed((): readonly FilterField[] => [monthsField(this.texts), this.ruleField()]);
  protected readonly face = panelFace(this.list, {
    isEmpty: ({ items }) => items.length === 0,
    empty: () => this.texts.t('governance.bypasses.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () =>
      this.texts.t('governance.bypasses.filteredOut', { filters: filterWords(this.filters(), this.url.values()) }),
    notAllowed: () => this.texts.t('governance.notAllowed'),
  });
  protected readonly back = computed(() => queryOf({ months: this.url.values().months }));
  protected readonly notice = computed(() => {
    const dropped = this.url.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('governance.dropped', { what: dropped.join(', ') });
  });
  protected readonly summary = computed(() => {
    const [figures, list] = [this.figures.value(), this.list.value()];
    const format = this.format();
    return (
      figures &&
      list &&
      this.texts.t('governance.bypasses.summary', {
        from: format.day(figures.from),
        to: format.day(figures.to),
        amount: format.money(list.sum),
      })
    );
  });
  protected readonly columns = computed(() =>
    bypassColumns(this.list.items(), { texts: this.texts, format: this.format() }),
  );
  protected readonly file: ExportedList = {
    setup: { key: 'governance-bypasses' },
    total: computed(() => this.list.value()?.total),
    columns: this.columns,
    filters: this.filters,
    exported: () => untracked(() => queryOf(this.url.values())),
  };
  protected readonly moreProblem = computed(() => {
    const problem = this.list.moreProblem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly keyOf = ({ tool }: BypassView): string => tool.id;
  protected readonly link: RowLink<BypassView> = ({ tool }) => ({ path: `/tools/${tool.slug}` });

  protected entries({ spend }: BypassView): ReturnType<typeof entriesOf> {
    return entriesOf(spend);
  }

  protected approved({ approvedBy }: BypassView): string {
    return approvedBy === null
      ? ''
      : this.texts.t('governance.bypasses.approved', { ref: approvedBy.ref, day: this.format().day(approvedBy.on) });
  }

  private ruleField(): FilterField {
    const asked = this.url.values().rule;
    const rules = (this.figures.value()?.bypasses.rules ?? []).map(({ rule }) => ({
      value: rule.ruleId,
      label: this.texts.local(rule.text),
    }));
    const isThere = asked === '' || rules.some(({ value }) => value === asked);
    const unknown = { value: asked, label: this.texts.t('governance.bypasses.theRule') };
    return {
      key: 'rule',
      label: this.texts.t('governance.filter.rule'),
      kind: 'select',
      options: isThere ? rules : [unknown, ...rules],
    };
  }
}
