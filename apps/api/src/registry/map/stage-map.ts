import { add, allocate, compare, type Money, toJson, zero } from '@tandem/money';
import type { LocalisedText } from '../../organisation';
import type { FundSource, Lane } from '../references.dto';
import type { StageWeightView } from '../tool.dto';
import { TOOL_STATUSES } from '../tool-status';
import type { MapRows, StageMapCell, StageMapRow, StageMapStage, StageMapTool, StageMapView } from './stage-map.dto';

/** A tool of the map before it is divided among its stages. */
export interface MappedTool extends Omit<StageMapTool, 'part' | 'weight'> {
  readonly stages: readonly StageWeightView[];
  readonly money: Money;
}

export interface MapStage {
  readonly id: string;
  readonly name: LocalisedText;
}

interface Piece extends MappedTool {
  readonly stage: string | null;
  readonly weight: number;
  readonly share: Money;
}

const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
const LANES: readonly Lane[] = ['sprint', 'marathon'];
/** Statuses in which a tool does its work in a stage. */
const IN_USE = new Set(['trial', 'active', 'sunset']);

/**
 * The matrix of stages and, say, sources. The cost of a tool is divided by the weights of its stages so that nothing is
 * counted twice: cells add up to rows, columns and the total, to the minor unit.
 */
export function stageMap(
  tools: readonly MappedTool[],
  stages: readonly MapStage[],
  { by, currency }: { by: MapRows; currency: string },
): Omit<StageMapView, 'costScope'> {
  const pieces = tools.flatMap(piecesOf);
  const columns = [...stages.map(({ id }) => id), null];
  const sumOf = (some: readonly Piece[]): Money => some.reduce((sum, { share }) => add(sum, share), zero(currency));
  const cellOf = (row: readonly Piece[], stage: string | null): StageMapCell => {
    const own = row.filter((piece) => piece.stage === stage);
    return { stage, amount: toJson(sumOf(own)), tools: own.toSorted(byPart).map(toolOf) };
  };
  const rows = keysOf(tools, by).map((key): StageMapRow & { readonly sum: Money } => {
    const own = pieces.filter((piece) => keyOf(piece, by) === key);
    const sum = sumOf(own);
    return {
      key,
      owner: by === 'owner' ? (own[0]?.owner ?? null) : null,
      amount: toJson(sum),
      toolCount: new Set(own.map(({ id }) => id)).size,
      cells: columns.map((stage) => cellOf(own, stage)),
      sum,
    };
  });
  if (by === 'owner') rows.sort(byAmountNobodyLast);
  return {
    stages: stages.map(({ id, name }): StageMapStage => {
      const own = pieces.filter(({ stage }) => stage === id);
      const isGap = !own.some(({ isAuthorised, status }) => isAuthorised && IN_USE.has(status));
      return { id, name, amount: toJson(sumOf(own)), isGap };
    }),
    rows: rows.map(({ sum: _sum, ...row }) => row),
    unstaged: toJson(sumOf(pieces.filter(({ stage }) => stage === null))),
    total: toJson(sumOf(pieces)),
    toolCount: tools.length,
  };
}

function piecesOf(tool: MappedTool): Piece[] {
  if (tool.stages.length === 0) return [{ ...tool, stage: null, weight: 100, share: tool.money }];
  const shares = allocate(
    tool.money,
    tool.stages.map(({ weight }) => BigInt(weight)),
  );
  return tool.stages.flatMap(({ id, weight }, index) => {
    const share = shares[index];
    return share === undefined ? [] : [{ ...tool, stage: id, weight, share }];
  });
}

function toolOf({ money: _money, stages: _stages, stage: _stage, share, ...tool }: Piece): StageMapTool {
  return { ...tool, part: toJson(share) };
}

const keyOf = (tool: MappedTool, by: MapRows): string | null => (by === 'owner' ? (tool.owner?.id ?? null) : tool[by]);

/** Sources and lanes are all there, so that what is missing is seen; owners and statuses only where there is a tool. */
function keysOf(tools: readonly MappedTool[], by: MapRows): (string | null)[] {
  const found = new Set(tools.map((tool) => keyOf(tool, by)));
  switch (by) {
    case 'source':
      return [...SOURCES];
    case 'lane':
      return [...LANES, ...(found.has(null) ? [null] : [])];
    case 'status':
      return TOOL_STATUSES.filter((status) => found.has(status));
    case 'owner':
      return [...found];
  }
}

function byPart(left: Piece, right: Piece): number {
  return compare(right.share, left.share) || left.name.localeCompare(right.name, 'en');
}

function byAmountNobodyLast(
  left: { readonly key: string | null; readonly sum: Money },
  right: { readonly key: string | null; readonly sum: Money },
): number {
  if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null);
  return compare(right.sum, left.sum);
}
