import { type StageWeightView } from '@tandem/api-client';
import { type Formatter, type StageName } from '../platform';

export { type StageName, stageNames } from '../platform';

/** The stage a tool is used in most, and the others; the order of the stages decides between equal weights. */
export function mainStage(stages: readonly StageWeightView[]): {
  readonly main: string | null;
  readonly others: readonly string[];
} {
  const [first, ...rest] = stages.toSorted((left, right) => right.weight - left.weight);
  return first === undefined ? { main: null, others: [] } : { main: first.id, others: rest.map(({ id }) => id) };
}

/** "Find 40%, Consider 60%", in the order of the stages. */
export function stageWords(stages: readonly StageWeightView[], name: StageName, format: Formatter): string {
  return stages.map(({ id, weight }) => `${name(id)} ${format.percent(weight)}`).join(', ');
}
