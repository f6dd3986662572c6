import { type EnvironmentProviders, computed, inject, makeEnvironmentProviders } from '@angular/core';
import { UI_FORMAT, UI_TEXTS, type UiTexts } from '@tandem/ui';
import { type Formatter } from '@tandem/formatting';
import { Formatting } from '../formatting/formatting';
import { Texts } from './texts';

/** Gives the ui library its words, from the catalogue, and its number format. */
export function provideUi(): EnvironmentProviders {
  return makeEnvironmentProviders([
    {
      provide: UI_TEXTS,
      useFactory: () => {
        const texts = inject(Texts);
        const format = inject(Formatting).current;
        return computed(() => uiTexts(texts, format()));
      },
    },
    { provide: UI_FORMAT, useFactory: () => inject(Formatting).current },
  ]);
}

function uiTexts(texts: Texts, format: Formatter): UiTexts {
  return {
    retry: texts.t('app.ui.retry'),
    refresh: texts.t('app.ui.refresh'),
    clearFilters: texts.t('app.ui.clearFilters'),
    loading: texts.t('app.ui.loading'),
    stillLoading: texts.t('app.ui.stillLoading'),
    cancel: texts.t('app.ui.cancel'),
    undo: texts.t('app.ui.undo'),
    dismiss: texts.t('app.ui.dismiss'),
    definedBy: texts.t('app.ui.definedBy'),
    authorisedBy: texts.t('app.ui.authorisedBy'),
    benefits: texts.t('app.ui.benefits'),
    nobody: texts.t('app.ui.nobody'),
    loadMore: texts.t('app.ui.loadMore'),
    loadingMore: texts.t('app.ui.loadingMore'),
    totals: texts.t('app.ui.totals'),
    filters: texts.t('app.ui.filters'),
    all: texts.t('app.ui.all'),
    showTable: texts.t('app.ui.showTable'),
    showChart: texts.t('app.ui.showChart'),
    chartKeys: texts.t('app.ui.chartKeys'),
    errorSummary: texts.t('app.ui.errorSummary'),
    dropFile: texts.t('app.ui.dropFile'),
    chooseFile: texts.t('app.ui.chooseFile'),
    noBudget: texts.t('app.ui.noBudget'),
    copy: texts.t('app.ui.copy'),
    copied: texts.t('app.ui.copied'),
    copyThis: (text) => texts.t('app.ui.copyThis', { text }),
    copiedThis: (text) => texts.t('app.ui.copiedThis', { text }),
    removeFilter: (filter) => texts.t('app.ui.removeFilter', { filter }),
    moreFilters: (active) =>
      active === 0
        ? texts.t('app.ui.moreFilters')
        : texts.t('app.ui.moreFiltersActive', { count: format.count(active) }),
    tick: (name) => texts.t('app.ui.tick', { name }),
    tickAll: (count) => texts.plural('app.ui.tickAll', count, { count: format.count(count) }),
    evidence: (evidence) => texts.t(`app.ui.evidence.${evidence}`),
    source: (source) => texts.t(`app.source.${source}`),
    lane: (lane) => texts.t(`app.ui.lane.${lane}`),
    laneGloss: (lane) => texts.t(`app.ui.laneGloss.${lane}`),
    shown: (shown, total) =>
      total === undefined
        ? texts.t('app.ui.shown', { shown: format.count(shown) })
        : texts.t('app.ui.shownOf', { shown: format.count(shown), total: format.count(total) }),
    left: (amount) => texts.t('app.ui.left', { amount }),
    over: (amount) => texts.t('app.ui.over', { amount }),
    bullet: (parts) => texts.t('app.ui.bullet', { ...parts }),
  };
}
