import { Injectable, computed, inject } from '@angular/core';
import { type StageList, type ToolList, type ToolView } from '@tandem/api-client';
import { Clock, Formatting, Session, Texts, dayIn, panelFace, read, readList, urlState } from '../platform';
import { stageNames } from './stage-words';
import { toolColumns } from './tools-columns';
import { SORTS, SOURCES, STATUSES, filterWords, meaningful, toolFilterFields } from './tools-filters';

/** The register as filtered and ordered in the address. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class ToolsStore {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);

  readonly url = urlState(
    {
      q: {},
      source: { allowed: SOURCES },
      status: { allowed: STATUSES },
      stage: {},
      owner: {},
      accountability: { allowed: ['missing'] },
      sort: { initial: '-cost', allowed: SORTS },
    },
    ['sort'],
  );
  private readonly asked = computed(() => meaningful(this.url.values()));

  /** The filters in force, without what means nothing. */
  readonly values = computed(() => this.asked().filters);
  readonly tools = readList<ToolView, ToolList>(() => ({ path: '/tools', query: this.asked().filters }));
  private readonly stages = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  private readonly isFilteredOut = computed(() => this.url.isFiltered() && this.tools.value()?.total === 0);
  /** How many tools there are without filters, asked only when the filters hide them all. */
  private readonly everything = read<ToolList>(() =>
    this.isFilteredOut() ? { path: '/tools', query: { limit: 1 } } : undefined,
  );

  readonly stageName = computed(() => stageNames(this.stages.value()?.items ?? [], this.texts));
  readonly format = this.formatting.current;
  readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));
  readonly columns = computed(() =>
    toolColumns({
      texts: this.texts,
      format: this.format(),
      stage: this.stageName(),
      currency: this.tools.value()?.totalCost12Months.currency ?? this.session.organisation().functionalCurrency,
      today: this.today(),
    }),
  );
  readonly filters = computed(() => toolFilterFields(this.values(), this.filterSource()));
  /** What the address said that means nothing here. */
  readonly dropped = computed(() => [...this.url.dropped(), ...this.asked().dropped]);
  readonly totals = computed((): Readonly<Record<string, string>> | undefined => {
    const list = this.tools.value();
    return list && list.costScope !== 'none' ? { cost: this.format().amount(list.totalCost12Months) } : undefined;
  });
  readonly costScope = computed(() => this.tools.value()?.costScope);

  readonly face = panelFace(this.tools, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('registry.tools.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.filteredOut(),
  });

  private filterSource(): Parameters<typeof filterWords>[1] {
    return {
      texts: this.texts,
      stages: this.stages.value()?.items ?? [],
      tools: this.tools.items(),
      me: this.session.person(),
    };
  }

  private filteredOut(): string {
    const filters = filterWords(this.values(), this.filterSource());
    const count = this.everything.value()?.total;
    const hidden = this.texts.t('registry.tools.filteredOut', { filters });
    return count === undefined ? hidden : `${hidden} ${this.texts.plural('registry.tools.without', count)}`;
  }
}
