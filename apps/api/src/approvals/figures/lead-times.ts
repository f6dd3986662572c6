import { FEWEST_MONTHS, type Pair, type Relation, relationOf } from '@tandem/governance-figures';
import { addMonths, lastDayOfMonth, monthOf } from '@tandem/money';
import type { Lane } from '../../registry';
import type { CaseOfLane } from '../decided-cases';
import { decisionPace } from '../decision-times';
import type { LaneLead, LeadMonth, RelationView, ShadowMonth } from './governance-figures.dto';

/** Shadow spend by month ('2026-10'), in minor units; a month that is not there had none. */
export type Inflow = ReadonlyMap<string, bigint>;

export interface LeadFacts {
  /** Of any lane. */
  readonly cases: readonly CaseOfLane[];
  readonly months: readonly string[];
  readonly inflow: Inflow;
  /** The month under way. */
  readonly present: string;
  readonly spentIn: (month: string, minor: bigint) => ShadowMonth['spend'];
}

/** What a lane took in each month beside what followed, and how the two go together over all of them. */
export function leadOf(lane: Lane, { cases, months, inflow, present, spentIn }: LeadFacts): LaneLead {
  const ofLane = cases.filter((one) => one.lane === lane);
  const rows = months.map((month): LeadMonth => {
    const next = monthAfter(month);
    const [from, to] = [`${month}-01`, lastDayOfMonth(month)];
    return {
      month,
      // All the decisions of a month are known, so that its median is no guess from a few of them.
      ...decisionPace(
        ofLane.filter(({ decidedOn }) => monthOf(decidedOn) === month),
        1,
      ),
      drill: { path: '/requests', params: { lane, period: 'decided', from, to } },
      following: { month: next, spend: spentIn(next, inflow.get(next) ?? 0n), isOver: next < present },
    };
  });
  const pairs = rows.flatMap(({ median, following: { month, isOver } }): Pair[] =>
    median !== null && isOver ? [[median, inflow.get(month) ?? 0n]] : [],
  );
  return { lane, months: rows, relation: relationView(relationOf(pairs)) };
}

export const monthAfter = (month: string): string => monthOf(addMonths(`${month}-01`, 1));

function relationView(relation: Relation): RelationView {
  const coefficient = relation.state === 'told' ? Math.round(relation.coefficient * 100) / 100 : null;
  const isClear = relation.state === 'told' && relation.isClear;
  return { state: relation.state, coefficient, isClear, months: relation.months, needed: FEWEST_MONTHS };
}
