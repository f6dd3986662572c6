import { InjectionToken, type Signal } from '@angular/core';
import { type UiAmount, type UiFundSource, type UiLane } from './ui-shapes';

/** The words this library says by itself. The application supplies them in the language on the screen. */
export interface UiTexts {
  readonly retry: string;
  readonly refresh: string;
  readonly clearFilters: string;
  readonly loading: string;
  readonly stillLoading: string;
  readonly cancel: string;
  readonly undo: string;
  readonly dismiss: string;
  readonly definedBy: string;
  readonly authorisedBy: string;
  readonly benefits: string;
  readonly nobody: string;
  readonly loadMore: string;
  readonly loadingMore: string;
  readonly totals: string;
  readonly filters: string;
  readonly all: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly chartKeys: string;
  readonly errorSummary: string;
  readonly dropFile: string;
  readonly chooseFile: string;
  readonly noBudget: string;
  readonly copy: string;
  readonly copied: string;
  copyThis(text: string): string;
  copiedThis(text: string): string;
  /** Removes one filter, by its words. */
  removeFilter(words: string): string;
  /** The button over the filters that are wanted now and then, and how many of them are in force. */
  moreFilters(active: number): string;
  /** Ticks one row, by its name. */
  tick(name: string): string;
  /** Ticks every row on the screen. */
  tickAll(count: number): string;
  evidence(evidence: 'declared' | 'document' | 'event'): string;
  source(source: UiFundSource): string;
  lane(lane: UiLane): string;
  laneGloss(lane: UiLane): string;
  shown(shown: number, total: number | undefined): string;
  left(amount: string): string;
  over(amount: string): string;
  bullet(parts: BulletWords): string;
}

export interface BulletWords {
  readonly actual: string;
  readonly committed: string;
  readonly reserved: string;
  readonly limit: string;
}

/** How this library writes numbers and dates: the formatter of the application. */
export interface UiFormat {
  money(money: UiAmount): string;
  amount(money: Pick<UiAmount, 'amount'>): string;
  change(money: UiAmount): string;
  count(value: number): string;
  /** Rounded to so many decimals of the thousand or million, one otherwise. */
  compact(value: number, decimals?: number): string;
  day(day: string): string;
  separators(): { readonly group: string; readonly decimal: string };
}

export const UI_TEXTS = new InjectionToken<Signal<UiTexts>>('words of the ui library');
export const UI_FORMAT = new InjectionToken<Signal<UiFormat>>('number and date format of the ui library');
