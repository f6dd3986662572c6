import { type PolicyDocument, type Quorum, type Rejection, type StepDefinition } from './policy-document';

/** Steps that are taken at the same time. */
export interface Turn {
  /** Never empty. */
  readonly steps: readonly StepDefinition[];
  readonly approvals: Quorum;
  readonly rejection: Rejection;
}

const EVERYBODY: Quorum = { percent: 100 };

/**
 * The steps of a policy in the order in which they are taken: a board takes one turn where its first step stands, and
 * a step that sits on no board takes one alone, in which everybody asked has to approve.
 */
export function turnsOf({ steps, boards = [] }: PolicyDocument): Turn[] {
  return steps.flatMap((step): Turn[] => {
    const board = boards.find(({ steps: keys }) => keys.includes(step.key));
    if (board === undefined) {
      return [{ steps: [step], approvals: EVERYBODY, rejection: 'ends' }];
    }
    const members = steps.filter(({ key }) => board.steps.includes(key));
    const { approvals, rejection } = board;
    return members[0] === step ? [{ steps: members, approvals, rejection }] : [];
  });
}

/** How many of so many people have to approve. A share is rounded up; it is never nobody (domain rule 41). */
export function approvalsNeeded(quorum: Quorum, people: number): number {
  return 'count' in quorum ? quorum.count : Math.max(1, Math.ceil((people * quorum.percent) / 100));
}

/** The key under which the first, second, … person of a step is asked. */
export function seatKey(step: string, index: number): string {
  return index === 0 ? step : `${step}/${index + 1}`;
}

/** Whether a key stands for a step as a whole, and not for a further person of it. */
export function isFirstSeat(key: string): boolean {
  return !/\/\d+$/.test(key);
}

/** The step that a key stands for, with the keys of its further people. */
export function stepOfSeat(key: string): string {
  return key.replace(/\/\d+$/, '');
}
