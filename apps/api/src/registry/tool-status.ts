export const TOOL_STATUSES = [
  'proposed',
  'evaluating',
  'trial',
  'active',
  'sunset',
  'retired',
  'rejected',
  'banned',
] as const;
export type ToolStatus = (typeof TOOL_STATUSES)[number];

/** Who or what takes a tool from one status to another. */
type Cause = 'edit' | 'request' | 'discovery';

interface ToolTransition {
  readonly from: ToolStatus;
  readonly to: ToolStatus;
  /**
   * An approved or rejected request leaps where somebody who edits the register has to go step by step. A tool that only
   * payments had brought into the register goes and comes with them.
   */
  readonly by: Cause | 'both';
  /** Whoever ends or bans a tool says why; the reason stays in its history. */
  readonly needsReason: boolean;
}

const step = (from: ToolStatus, to: ToolStatus): ToolTransition => ({ from, to, by: 'both', needsReason: false });
const ending = (from: ToolStatus, to: ToolStatus): ToolTransition => ({ from, to, by: 'both', needsReason: true });
const leap = (from: ToolStatus, to: ToolStatus): ToolTransition => ({ from, to, by: 'request', needsReason: false });

/** Every way in which the status of a tool can change (R02); nothing else may happen. */
export const TOOL_TRANSITIONS: readonly ToolTransition[] = [
  step('proposed', 'evaluating'),
  step('evaluating', 'trial'),
  step('trial', 'active'),
  ending('active', 'sunset'),
  ending('sunset', 'retired'),
  // Kept after all: the contract was renewed while the tool was on its way out.
  step('sunset', 'active'),
  ending('trial', 'sunset'),
  ending('proposed', 'rejected'),
  ending('evaluating', 'rejected'),
  ending('trial', 'rejected'),
  ending('proposed', 'banned'),
  ending('evaluating', 'banned'),
  ending('trial', 'banned'),
  ending('active', 'banned'),
  ending('sunset', 'banned'),
  ending('rejected', 'banned'),
  // Asked for again: a new proposal, which carries no approval of the old one.
  step('rejected', 'proposed'),
  step('retired', 'proposed'),
  { from: 'banned', to: 'proposed', by: 'edit', needsReason: true },
  leap('proposed', 'trial'),
  leap('proposed', 'active'),
  leap('evaluating', 'active'),
  // Approved, cancelled before anything was paid, and so never acquired.
  { from: 'active', to: 'rejected', by: 'request', needsReason: true },
  // Nothing shows any more that it is in use, and something does again. Nobody else takes a tool these ways.
  { from: 'active', to: 'retired', by: 'discovery', needsReason: true },
  { from: 'retired', to: 'active', by: 'discovery', needsReason: false },
];

/** The transition between two statuses that a cause may bring about, or nothing. */
export function toolTransition(from: ToolStatus, to: ToolStatus, by: Cause): ToolTransition | undefined {
  return TOOL_TRANSITIONS.find((known) => known.from === from && known.to === to && isOpenTo(known, by));
}

/** Where somebody who edits the register can take a tool from its status. */
export const nextStatuses = (from: ToolStatus): ToolStatus[] =>
  TOOL_TRANSITIONS.filter((known) => known.from === from && isOpenTo(known, 'edit')).map(({ to }) => to);

/** People step, requests leap too; what discovery does nobody else can do. */
function isOpenTo({ by }: ToolTransition, cause: Cause): boolean {
  return by === cause || (by === 'both' && cause !== 'discovery');
}
