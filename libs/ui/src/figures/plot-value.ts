import { type UiAmount } from '../texts/ui-shapes';

/**
 * The size of an amount for drawing a mark, and for nothing else: a height on the screen may be rounded to a pixel, a
 * figure may not. What is written beside the mark always comes from the decimal text.
 */
export function plotValue(amount: Pick<UiAmount, 'amount'>): number {
  return Number(amount.amount);
}
