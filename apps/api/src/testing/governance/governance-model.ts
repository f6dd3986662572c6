/**
 * What governance is meant to do, told a second time and as plainly as possible: no code of the product is used here, or
 * the product would be compared with itself. One person for each role, two for finance; one budget line; the policy that
 * the product comes with, whose sprint limit the officers change. Amounts are euro cents.
 */
export const PEOPLE = ['requester', 'cmo', 'cio', 'finance', 'deputy', 'approver', 'auditor', 'admin'] as const;
export type Person = (typeof PEOPLE)[number];
type Role = Exclude<Person, 'deputy'>;

const roleOf = (person: Person): Role => (person === 'deputy' ? 'finance' : person);
const ASKERS: readonly Role[] = ['requester', 'cmo', 'cio', 'finance'];
const DECIDERS: readonly Role[] = ['cmo', 'cio', 'finance', 'approver'];
const STAND_INS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  cio: ['cmo', 'finance'],
  finance: ['cmo', 'cio'],
};

/** How many days an answer to asked changes may take, and how long a looser limit has to wait. */
export const ANSWER_DAYS = 30;
export const COOL_DOWN_DAYS = 7;

interface Step {
  readonly named: Role;
  role: Role;
  status: 'waiting' | 'pending' | 'approved' | 'done';
  by?: Person;
  /** Whose voice it was, where somebody decided for somebody else. */
  voice?: Person;
  agreed?: bigint;
}

export interface Asked {
  readonly by: Person;
  readonly isPersonal: boolean;
  status: 'draft' | 'submitted' | 'changes-requested' | 'approved' | 'rejected' | 'withdrawn' | 'expired';
  amount: bigint;
  version: number;
  reserved: bigint;
  committed: bigint;
  /** The sprint limit of the policy that this round began under. */
  limit: bigint;
  /** The day on which changes were asked for. */
  sentBackOn: number;
  steps: Step[];
  readonly aside: Set<Person>;
}

export interface Line {
  readonly funded: bigint;
  /** The last day of its year. */
  readonly endsOn: number;
}

/** From the first day on, and on the last not any more; up to a ceiling where there is one. */
export interface Delegation {
  readonly principal: Person;
  readonly delegate: Person;
  readonly from: number;
  readonly until: number;
  readonly ceiling: bigint | undefined;
}

export interface Decision {
  readonly verdict: 'approve' | 'changes' | 'reject';
  readonly version: number;
  readonly amount?: bigint;
}

/** Every command answers whether the product has to accept it, and when it has, what is so from then on. */
export class GovernanceModel {
  readonly asked: Asked[] = [];
  readonly delegations: (Delegation & { isEnded: boolean })[] = [];
  private limits: { readonly cents: bigint; readonly from: number }[] = [{ cents: 1_000_000n, from: 0 }];
  private line: Line = { funded: 0n, endsOn: 0 };

  constructor(public today: number) {}

  /** Another line; what was asked on earlier ones is over for these histories. */
  open(line: Line): void {
    this.line = line;
    this.asked.length = 0;
  }

  totals(): { reserved: bigint; committed: bigint } {
    const sum = (of: 'reserved' | 'committed'): bigint => this.asked.reduce((all, request) => all + request[of], 0n);
    return { reserved: sum('reserved'), committed: sum('committed') };
  }

  mayAsk(by: Person): boolean {
    return ASKERS.includes(roleOf(by));
  }

  ask(by: Person, amount: bigint, isPersonal: boolean): void {
    this.asked.push({
      ...{ by, amount, isPersonal, status: 'draft', version: 1, reserved: 0n, committed: 0n, limit: 0n },
      ...{ sentBackOn: 0, steps: [], aside: new Set() },
    });
  }

  edit(request: Asked, by: Person, { amount, version }: { amount: bigint; version: number }): boolean {
    const isOpen = request.status === 'draft' || request.status === 'changes-requested';
    if (by !== request.by || !isOpen || version !== request.version) return false;
    request.amount = amount;
    request.version += 1;
    return true;
  }

  submit(request: Asked, by: Person): boolean {
    const isOpen = request.status === 'draft' || request.status === 'changes-requested';
    const limit = this.limitInForce();
    const steps = isOpen && by === request.by ? this.route(request, limit) : undefined;
    const hasRoom = this.available() + request.reserved >= request.amount;
    if (!steps || !hasRoom || this.today > this.line.endsOn) return false;
    Object.assign(request, { status: 'submitted', reserved: request.amount, limit, steps });
    this.askNext(request);
    return true;
  }

  decide(request: Asked, by: Person, decision: Decision): boolean {
    const part = this.partOf(request, by);
    if (!part || decision.version !== request.version) return false;
    const { step, voice } = part;
    if (decision.verdict === 'approve') {
      const agreed = this.agreement(request, decision.amount, voice === undefined);
      if (agreed === undefined) return false;
      Object.assign(step, { status: 'approved', by, voice, agreed });
      if (request.steps.some(({ status }) => status === 'waiting')) this.askNext(request);
      else Object.assign(request, { status: 'approved', reserved: 0n, committed: agreed });
      return true;
    }
    Object.assign(step, { status: 'done', by, voice });
    if (decision.verdict === 'changes') Object.assign(request, { status: 'changes-requested', sentBackOn: this.today });
    else Object.assign(request, { status: 'rejected', reserved: 0n });
    return true;
  }

  standAside(request: Asked, by: Person, version: number): boolean {
    if (!this.partOf(request, by) || version !== request.version) return false;
    request.aside.add(by);
    this.passOn(request);
    return true;
  }

  appoint(wanted: Delegation): boolean {
    const { principal, delegate, from, until } = wanted;
    const beside = this.delegations.filter((one) => !one.isEnded && one.from < until && from < one.until);
    const isTaken = beside.some(
      (one) => one.principal === principal || one.delegate === principal || one.principal === delegate,
    );
    const canBoth = [principal, delegate].every((person) => DECIDERS.includes(roleOf(person)));
    if (principal === delegate || !canBoth || from < this.today || until <= from || isTaken) return false;
    this.delegations.push({ ...wanted, isEnded: false });
    return true;
  }

  endDelegation(delegation: GovernanceModel['delegations'][number], by: Person): boolean {
    const { principal, delegate, until, isEnded } = delegation;
    if ((by !== principal && by !== delegate) || isEnded || this.today >= until) return false;
    delegation.isEnded = true;
    return true;
  }

  withdraw(request: Asked, by: Person): boolean {
    if (by !== request.by || !['draft', 'submitted', 'changes-requested'].includes(request.status)) return false;
    Object.assign(request, { status: 'withdrawn', reserved: 0n });
    return true;
  }

  /** Days go by, and what waited too long ends. */
  pass(days: number): void {
    this.today += days;
    for (const request of this.asked) {
      const isUnanswered = request.status === 'changes-requested' && this.today >= request.sentBackOn + ANSWER_DAYS;
      const isHeld = request.status === 'submitted' || request.status === 'changes-requested';
      if (isUnanswered || (isHeld && this.today > this.line.endsOn)) {
        Object.assign(request, { status: 'expired', reserved: 0n });
      }
    }
  }

  limitInForce(): bigint {
    return this.limits.findLast(({ from }) => from <= this.today)?.cents ?? 0n;
  }

  /** Whether a limit that is signed already waits for its day. */
  isLimitWaiting(): boolean {
    return this.limits.some(({ from }) => from > this.today);
  }

  /** Both officers have signed: a higher limit is looser, so it has to wait. */
  signLimit(cents: bigint): void {
    this.limits.push({ cents, from: cents > this.limitInForce() ? this.today + COOL_DOWN_DAYS : this.today });
  }

  private available(): bigint {
    const { reserved, committed } = this.totals();
    return this.line.funded - reserved - committed;
  }

  private isSprint({ isPersonal }: Asked, amount: bigint, limit: bigint): boolean {
    return !isPersonal && amount <= limit;
  }

  /** What an approval agrees to; nothing where it may not. */
  private agreement(request: Asked, amount: bigint | undefined, isOwnVoice: boolean): bigint | undefined {
    const agreed = request.steps.flatMap((earlier) => earlier.agreed ?? []);
    const ceiling = [request.reserved, ...agreed].reduce((least, one) => (one < least ? one : least));
    const agreeing = amount ?? ceiling;
    // Whoever decides for somebody else never agrees to more than was asked for.
    const mayRaise =
      isOwnVoice &&
      request.steps.length === 1 &&
      this.isSprint(request, agreeing, request.limit) &&
      this.available() >= agreeing - request.reserved;
    const isAllowed = agreeing > 0n && (agreeing <= ceiling || mayRaise) && this.today <= this.line.endsOn;
    return isAllowed ? agreeing : undefined;
  }

  /** What somebody may decide now: in their own right first, and for somebody who is away then. */
  private partOf(request: Asked, by: Person): { step: Step; voice: Person | undefined } | undefined {
    const step = request.status === 'submitted' ? request.steps.find(({ status }) => status === 'pending') : undefined;
    if (!step || !this.isFree(request, by)) return undefined;
    if (this.isFit(request, by, step.role)) return { step, voice: undefined };
    const delegation = this.delegations.find(
      (one) =>
        !one.isEnded &&
        one.delegate === by &&
        one.from <= this.today &&
        this.today < one.until &&
        this.isFit(request, one.principal, step.role) &&
        (one.ceiling === undefined || request.reserved <= one.ceiling),
    );
    return delegation && { step, voice: delegation.principal };
  }

  /** Who asks, who stood aside, and whose voice was heard already decide nothing more. */
  private isFree(request: Asked, person: Person): boolean {
    const wasHeard = request.steps.some(({ by, voice }) => by === person || voice === person);
    return person !== request.by && !request.aside.has(person) && !wasHeard;
  }

  private isFit(request: Asked, person: Person, role: Role): boolean {
    return roleOf(person) === role && this.isFree(request, person);
  }

  private askNext(request: Asked): void {
    const next = request.steps.find(({ status }) => status === 'waiting');
    if (next) next.status = 'pending';
    this.passOn(request);
  }

  /** Where nobody in its role is left, whoever stands in is asked; where nobody stands in, the step stays. */
  private passOn(request: Asked): void {
    const pending = request.steps.find(({ status }) => status === 'pending');
    if (!pending) return;
    const role = rolesFor(pending).find((one) => PEOPLE.some((person) => this.isFit(request, person, one)));
    if (role) pending.role = role;
  }

  /** The steps, or nothing where somebody would have to decide twice or nobody could. */
  private route(request: Asked, limit: bigint): Step[] | undefined {
    const named: Role[] = this.isSprint(request, request.amount, limit) ? ['cio'] : ['finance', 'cio'];
    // The CIO does not decide what the CIO asks for: the CMO does.
    const steps = named.map((role): Step => {
      return { named: role, role: role === 'cio' && request.by === 'cio' ? 'cmo' : role, status: 'waiting' };
    });
    const fresh: Asked = { ...request, steps: [] };
    const peopleIn = (role: Role): Person[] => PEOPLE.filter((person) => this.isFit(fresh, person, role));
    const roles = firstDistinct(
      steps.map((step) => rolesFor(step).map((role) => ({ role, people: peopleIn(role) }))),
      [],
    );
    return roles && steps.map((step, place) => ({ ...step, role: roles[place] ?? step.role }));
  }
}

const rolesFor = ({ role, named }: Pick<Step, 'role' | 'named'>): Role[] => [
  ...new Set([role, ...(STAND_INS[named] ?? [])]),
];

interface Choice {
  readonly role: Role;
  readonly people: readonly Person[];
}

/** The first roles, step by step, of which each can be taken by somebody of their own; found by trying all. */
function firstDistinct(choices: readonly (readonly Choice[])[], chosen: readonly Choice[]): Role[] | undefined {
  const [next, ...rest] = choices;
  if (!next) return canAllDecide(chosen, new Set()) ? chosen.map(({ role }) => role) : undefined;
  for (const choice of next) {
    const roles = firstDistinct(rest, [...chosen, choice]);
    if (roles) return roles;
  }
  return undefined;
}

function canAllDecide([next, ...rest]: readonly Choice[], taken: ReadonlySet<Person>): boolean {
  if (!next) return true;
  return next.people.some((person) => !taken.has(person) && canAllDecide(rest, new Set([...taken, person])));
}
