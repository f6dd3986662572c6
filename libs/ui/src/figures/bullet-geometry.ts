import { type UiAmount } from '../texts/ui-shapes';
import { plotValue } from './plot-value';

/** Where the money of a budget line stands. */
export interface UiLineMoney {
  readonly funded: UiAmount;
  readonly actual: UiAmount;
  readonly committed: UiAmount;
  readonly reserved: UiAmount;
  readonly available: UiAmount;
}

/** Percentages of the width of the graph, from its start. */
export interface BulletGeometry {
  readonly actual: number;
  readonly committed: number;
  readonly reserved: number;
  readonly limit: number;
}

/** Each bar ends where its own money ends: actual, then + committed, then + reserved, on one scale with the limit. */
export function bulletGeometry(line: UiLineMoney, scaleTo?: UiAmount): BulletGeometry {
  const actual = plotValue(line.actual);
  const committed = actual + plotValue(line.committed);
  const reserved = committed + plotValue(line.reserved);
  const limit = plotValue(line.funded);
  const width = Math.max(scaleTo === undefined ? 0 : plotValue(scaleTo), reserved, limit);
  const share = (value: number): number => (width <= 0 ? 0 : Math.min(100, Math.max(0, (value / width) * 100)));
  return { actual: share(actual), committed: share(committed), reserved: share(reserved), limit: share(limit) };
}
