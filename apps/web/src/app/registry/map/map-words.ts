import { type MapRows, type StageMapRow, type StageMapTool, type StageMapView } from '@tandem/api-client';
import { fromJson } from '@tandem/money';
import { type Formatter, type FundSource, type MoneyView, type StageName, type Texts } from '../../platform';
import { SOURCES } from '../tools-filters';

export const MAP_ROWS: readonly MapRows[] = ['source', 'owner', 'lane', 'status'];
export const MEASURES = ['amount', 'overlap', 'nobody', 'unsettled'] as const;
/** What the tint of a cell ranks; the words of the cell stay the same. */
export type Measure = (typeof MEASURES)[number];

/** How "no owner", "no lane" and "no stage" stand in the address. */
export const NONE = 'none';

/** The steps of the ramp, weak to strong; 0 has no tint. */
const STEPS = 6;

export interface MapCell {
  readonly stage: string;
  readonly amount: MoneyView;
  readonly tools: readonly StageMapTool[];
  readonly isGap: boolean;
  readonly step: number;
  /** What the tint stands for where that is not the amount: "2 without an owner". */
  readonly note: string;
}

export interface MapLine {
  readonly key: string;
  readonly label: string;
  /** Where the rows are sources. */
  readonly source: FundSource | null;
  readonly row: StageMapRow;
  readonly cells: readonly MapCell[];
}

export interface MapWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly measure: Measure;
  readonly rows: MapRows;
}

/** The rows of the matrix as they are drawn: each cell with its tint among all cells. */
export function mapLines(map: StageMapView, words: MapWords): readonly MapLine[] {
  const step = ranking(
    map.rows.flatMap(({ cells }) => cells.map((cell) => measured(cell.tools, cell.amount, words.measure))),
  );
  const gaps = new Set(map.stages.filter(({ isGap }) => isGap).map(({ id }) => id));
  return map.rows.map((row) => ({
    key: row.key ?? NONE,
    label: rowLabel(row, words),
    source: words.rows === 'source' ? (SOURCES.find((source) => source === row.key) ?? null) : null,
    row,
    cells: row.cells.map(({ stage, amount, tools }) => ({
      stage: stage ?? NONE,
      amount,
      tools,
      isGap: stage !== null && gaps.has(stage),
      step: step(measured(tools, amount, words.measure)),
      note: noteOf(tools, words),
    })),
  }));
}

export function rowLabel({ key, owner }: StageMapRow, { texts, rows }: Pick<MapWords, 'texts' | 'rows'>): string {
  if (key === null) {
    return texts.t(rows === 'lane' ? 'registry.map.noLane' : 'registry.map.noOwner');
  }
  switch (rows) {
    case 'source':
      return texts.t(`app.source.${key as 'it' | 'marketing' | 'shadow'}`);
    case 'lane':
      return texts.t(`app.ui.lane.${key as 'sprint' | 'marathon'}`);
    case 'status':
      return texts.t(`app.toolStatus.${key as StageMapTool['status']}`);
    case 'owner':
      return owner?.name ?? key;
  }
}

/** A tool in the rows behind an amount: the part of it that one stage has. */
export interface MapPiece extends StageMapTool {
  readonly stage: string;
}

/** The rows behind an amount of the map: of one cell, one row, or one stage. Their parts add up to it. */
export function piecesOf(
  map: StageMapView,
  cell: { readonly row: string; readonly stage: string },
): readonly MapPiece[] {
  return map.rows
    .filter(({ key }) => cell.row === '' || (key ?? NONE) === cell.row)
    .flatMap(({ cells }) => cells)
    .filter(({ stage }) => cell.stage === '' || (stage ?? NONE) === cell.stage)
    .flatMap(({ stage, tools }) => tools.map((tool) => ({ ...tool, stage: stage ?? NONE })));
}

/** The amount that was opened, as the matrix shows it. */
export function amountOf(
  map: StageMapView,
  cell: { readonly row: string; readonly stage: string },
): MoneyView | undefined {
  if (cell.row === '') {
    return cell.stage === NONE ? map.unstaged : map.stages.find(({ id }) => id === cell.stage)?.amount;
  }
  const row = map.rows.find(({ key }) => (key ?? NONE) === cell.row);
  return cell.stage === '' ? row?.amount : row?.cells.find(({ stage }) => (stage ?? NONE) === cell.stage)?.amount;
}

/** Stages that nobody authorised a tool for, by name. */
export function gapNames(map: StageMapView, name: StageName): readonly string[] {
  return map.stages.filter(({ isGap }) => isGap).map(({ id }) => name(id));
}

function measured(tools: readonly StageMapTool[], amount: MoneyView, measure: Measure): bigint {
  switch (measure) {
    case 'amount': {
      const exact = fromJson(amount);
      return exact.ok ? exact.value.minor : 0n;
    }
    case 'overlap':
      return BigInt(overlapping(tools).length);
    case 'nobody':
      return BigInt(tools.filter(({ owner }) => owner === null).length);
    case 'unsettled':
      return BigInt(tools.filter(({ status }) => status !== 'active').length);
  }
}

/** Tools that share their category with another one of the same cell. */
function overlapping(tools: readonly StageMapTool[]): readonly StageMapTool[] {
  return tools.filter(
    (tool) => tool.category !== null && tools.some(({ id, category }) => id !== tool.id && category === tool.category),
  );
}

function noteOf(tools: readonly StageMapTool[], { texts, measure }: MapWords): string {
  if (measure === 'amount') {
    return '';
  }
  const count = Number(measured(tools, { amount: '0', currency: '' }, measure));
  return count === 0 ? '' : texts.plural(`registry.map.note.${measure}`, count);
}

/** Which step of the ramp a value has, by its rank among the different values above zero. */
function ranking(values: readonly bigint[]): (value: bigint) => number {
  const ranked = [...new Set(values.filter((value) => value > 0n))].toSorted((left, right) => (left < right ? -1 : 1));
  return (value) => Math.ceil(((ranked.indexOf(value) + 1) * STEPS) / Math.max(1, ranked.length));
}
