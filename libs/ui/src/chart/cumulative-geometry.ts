import { plotValue } from '../figures/plot-value';
import { type UiAmount, type UiLink } from '../texts/ui-shapes';
import { type PlotScale, plotScale } from './plot-scale';

/** A month of a cumulative line. */
export interface CumulativePoint {
  readonly key: string;
  readonly label: string;
  /** Everything up to the end of the month; null for a month that has not begun. */
  readonly value: UiAmount | null;
  readonly planned: UiAmount | null;
  readonly link: UiLink | null;
  /** The month is not over: its value will still move. */
  readonly isInProgress: boolean;
}

export interface CumulativeStep {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly isInProgress: boolean;
}

export interface CumulativeDrawing {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly grid: readonly { readonly value: number; readonly y: number }[];
  readonly labels: readonly { readonly key: string; readonly x: number; readonly text: string }[];
  /** One for each month that has begun, in order: the marks. */
  readonly steps: readonly CumulativeStep[];
  readonly actualPath: string;
  readonly planPath: string;
  readonly limitY: number | null;
}

const TOP = 12;
const FOOT = 24;
/** Above the highest line for the words on it. */
const HEADROOM = 0.1;
const GAP = 8;
/** Beside the ticks, so that none is cut where a letter is wider than reckoned. */
const AXIS_GAP = 14;

/** The limit lies inside the scale, whatever was spent. */
export function cumulativeScale(points: readonly CumulativePoint[], limit: UiAmount | null): PlotScale {
  const values = points.flatMap(({ value, planned }) => [value, planned].flatMap((of) => (of ? [plotValue(of)] : [])));
  return plotScale([...values, ...(limit ? [plotValue(limit)] : [])], HEADROOM);
}

/** How ticks are written and how wide words are drawn, which says how wide the axis is. */
export interface CumulativeWriting {
  readonly axis: (value: number) => string;
  readonly widthOf: (words: string) => number;
}

/** Where everything stands in a plot of this size. */
export function drawCumulative(
  points: readonly CumulativePoint[],
  limit: UiAmount | null,
  [width, height]: readonly [number, number],
  { axis, widthOf }: CumulativeWriting,
): CumulativeDrawing {
  const scale = cumulativeScale(points, limit);
  const left = Math.max(...scale.ticks.map((tick) => widthOf(axis(tick)))) + AXIS_GAP;
  const right = width - GAP;
  const bottom = height - FOOT;
  const band = (right - left) / Math.max(1, points.length);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const y = (value: number): number => round(bottom - ((value - scale.min) / (scale.max - scale.min)) * (bottom - TOP));
  const every = Math.max(1, Math.ceil(Math.max(...points.map(({ label }) => widthOf(label) + GAP), 1) / band));
  const steps = points.flatMap(({ key, value, isInProgress }, index): CumulativeStep[] =>
    value === null
      ? []
      : [
          {
            ...{ key, isInProgress },
            left: round(left + index * band),
            width: round(band),
            x: round(left + (index + 1) * band),
            y: y(plotValue(value)),
          },
        ],
  );
  const planned = points.flatMap((point, index) =>
    point.planned === null ? [] : [`L${round(left + (index + 1) * band)} ${y(plotValue(point.planned))}`],
  );
  return {
    ...{ left, right, bottom, steps },
    grid: scale.ticks.map((value) => ({ value, y: y(value) })),
    labels: points.flatMap(({ key, label }, index) =>
      index % every === 0 ? [{ key, text: label, x: round(left + (index + 0.5) * band) }] : [],
    ),
    actualPath: steps
      .map((step, index) => `${index === 0 ? `M${step.left} ${y(0)}` : ''}V${step.y}H${step.x}`)
      .join(''),
    planPath: planned.length === 0 ? '' : `M${left} ${y(0)}${planned.join('')}`,
    limitY: limit === null ? null : y(plotValue(limit)),
  };
}
