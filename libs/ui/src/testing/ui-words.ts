import { type Provider, signal } from '@angular/core';
import { UI_FORMAT, UI_TEXTS, type UiFormat, type UiTexts } from '../texts/ui-texts';

/** Short English words for specs of this library; the real ones belong to the application. */
export const TEXTS: UiTexts = {
  retry: 'Try again',
  refresh: 'Refresh',
  clearFilters: 'Clear filters',
  loading: 'Loading',
  stillLoading: 'Still loading',
  cancel: 'Cancel',
  undo: 'Undo',
  dismiss: 'Dismiss',
  definedBy: 'Defined by',
  authorisedBy: 'Authorised by',
  benefits: 'Benefits',
  nobody: 'nobody on record',
  loadMore: 'Load more',
  loadingMore: 'Loading more',
  totals: 'Total',
  filters: 'Filters',
  all: 'All',
  showTable: 'Show table',
  showChart: 'Show chart',
  chartKeys: 'Arrow keys move.',
  errorSummary: 'There is something to correct',
  dropFile: 'Drop a file or',
  chooseFile: 'Choose a file',
  noBudget: 'no budget',
  copy: 'Copy',
  copied: 'Copied',
  copyThis: (text) => `Copy ${text}`,
  copiedThis: (text) => `${text} copied`,
  removeFilter: (words) => `Remove the filter ${words}`,
  moreFilters: (active) => (active === 0 ? 'More filters' : `More filters (${active})`),
  tick: (name) => `Select ${name}`,
  tickAll: (count) => `Select the ${count} on this page`,
  evidence: (evidence) => evidence,
  source: (source) => ({ it: 'IT', marketing: 'Marketing', shadow: 'Shadow IT' })[source],
  lane: (lane) => lane,
  laneGloss: (lane) => `${lane} in plain words`,
  shown: (shown, total) => (total === undefined ? `${shown} shown` : `${shown} of ${total} shown`),
  left: (amount) => `left ${amount}`,
  over: (amount) => `over by ${amount}`,
  bullet: (parts) => `${parts.actual} spent of ${parts.limit}`,
};

export const FORMAT: UiFormat = {
  money: (money) => `${money.amount} ${money.currency}`,
  amount: (money) => money.amount,
  change: (money) => `+${money.amount}`,
  count: (value) => String(value),
  compact: (value) => `${value}`,
  day: (day) => day,
  separators: () => ({ group: ',', decimal: '.' }),
};

export function provideUiWords(): Provider[] {
  return [
    { provide: UI_TEXTS, useValue: signal(TEXTS) },
    { provide: UI_FORMAT, useValue: signal(FORMAT) },
  ];
}
