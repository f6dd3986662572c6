import { type RouteStep } from './evaluate';
import { DECIDING_ROLES, type DecidingRole } from './roles';
import { approvalsNeeded } from './turns';

/** What the people of a role can count on when a turn of a route is taken. */
interface Power {
  /** Approvals without which the request cannot pass. */
  readonly approvals: Readonly<Record<DecidingRole, number>>;
  /** Rejections each of which ends the request. */
  readonly vetoes: Readonly<Record<DecidingRole, number>>;
  /** Approvals of anybody that the request needs. */
  readonly total: number;
}

/** `everyone` is tried with as many people: what a share means depends on how many there are. */
const HEAD_COUNTS = Array.from({ length: 20 }, (_, index) => index + 1);

/**
 * What some role loses when a route is replaced by another, of however many people it consists: approvals that were
 * needed, or rejections that ended the request; `undefined` when nobody loses either.
 */
export function powerLost(
  before: readonly RouteStep[],
  after: readonly RouteStep[],
): 'approval-less' | 'veto-less' | undefined {
  const counts = [...before, ...after].some(({ people }) => people === 'everyone') ? HEAD_COUNTS : [1];
  const powers = counts.map((count) => [powerOf(before, count), powerOf(after, count)] as const);
  const losesAny = (kind: 'approvals' | 'vetoes'): boolean =>
    powers.some(([earlier, later]) => DECIDING_ROLES.some((role) => later[kind][role] < earlier[kind][role]));
  if (losesAny('approvals') || powers.some(([earlier, later]) => later.total < earlier.total)) {
    return 'approval-less';
  }
  return losesAny('vetoes') ? 'veto-less' : undefined;
}

/** How many approvals a route needs, where `everyone` is one person at least. */
export function leastApprovals(steps: readonly RouteStep[]): number {
  return powerOf(steps, 1).total;
}

function powerOf(steps: readonly RouteStep[], everyone: number): Power {
  const turns = [...Map.groupBy(steps, ({ turn }) => turn).values()].map((turn) => powerOfTurn(turn, everyone));
  const summed = (kind: 'approvals' | 'vetoes'): Record<DecidingRole, number> =>
    recordOf((role) => turns.reduce((sum, turn) => sum + turn[kind][role], 0));
  return {
    approvals: summed('approvals'),
    vetoes: summed('vetoes'),
    total: turns.reduce((sum, turn) => sum + turn.total, 0),
  };
}

function powerOfTurn(turn: readonly RouteStep[], everyone: number): Power {
  const seats = turn.flatMap(({ namedRole, people }) => repeat(namedRole, people === 'everyone' ? everyone : people));
  const [{ approvals: quorum, rejection } = { approvals: { percent: 100 }, rejection: 'ends' }] = turn;
  const needed = approvalsNeeded(quorum, seats.length);
  const held = recordOf((role) => seats.filter((seat) => seat === role).length);
  const isFinal = rejection === 'ends' || needed >= seats.length;
  return {
    approvals: recordOf((role) => Math.max(0, needed - (seats.length - held[role]))),
    vetoes: isFinal ? held : recordOf(() => 0),
    total: needed,
  };
}

function recordOf(value: (role: DecidingRole) => number): Record<DecidingRole, number> {
  return { cmo: value('cmo'), cio: value('cio'), finance: value('finance'), approver: value('approver') };
}

export function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}
