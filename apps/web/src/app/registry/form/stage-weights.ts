import { type StageWeightView } from '@tandem/api-client';

export const WHOLE = 100;

export function totalWeight(weights: readonly StageWeightView[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0);
}

/** No stage at all, or weights that make a whole, each of at least one percent. */
export function areComplete(weights: readonly StageWeightView[]): boolean {
  return weights.length === 0 || (totalWeight(weights) === WHOLE && weights.every(({ weight }) => weight >= 1));
}

/** The whole split as evenly as whole percents allow; what is left over goes to the first stages. */
export function evenly(ids: readonly string[]): readonly StageWeightView[] {
  const share = Math.floor(WHOLE / Math.max(1, ids.length));
  const over = WHOLE - share * ids.length;
  return ids.map((id, index) => ({ id, weight: share + (index < over ? 1 : 0) }));
}

/**
 * Adds a stage or takes it away, in the order of the stages. As long as the weights were an even split they stay one;
 * once somebody has weighed them, a new stage only takes what is still left.
 */
export function toggleStage(
  weights: readonly StageWeightView[],
  id: string,
  order: readonly string[],
): readonly StageWeightView[] {
  const isThere = weights.some((weight) => weight.id === id);
  const rest = isThere ? weights.filter((weight) => weight.id !== id) : weights;
  const ids = order.filter((known) => (known === id ? !isThere : rest.some((weight) => weight.id === known)));
  if (isEvenSplit(weights)) {
    return evenly(ids);
  }
  const left = Math.max(0, WHOLE - totalWeight(rest));
  return ids.map((known) => rest.find((weight) => weight.id === known) ?? { id: known, weight: left });
}

/** The weight of a stage as it was typed; anything that is not a whole percentage counts as zero. */
export function weigh(weights: readonly StageWeightView[], id: string, typed: string): readonly StageWeightView[] {
  const weight = /^\d{1,3}$/.test(typed.trim()) ? Number.parseInt(typed, 10) : 0;
  return weights.map((stage) => (stage.id === id ? { id, weight } : stage));
}

function isEvenSplit(weights: readonly StageWeightView[]): boolean {
  const even = evenly(weights.map(({ id }) => id));
  return weights.every(({ weight }, index) => weight === even[index]?.weight);
}
