import { addDays } from '@tandem/money';
import { AdoptPolicies, AskForSignatures, CreatePolicyDraft, EditPolicyDraft, SignPolicy } from '../../approvals';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { dayOf, type Happening, instant, workingDay } from './happening';

/** In the third month of this year CIO and CMO raise the limit of the sprint lane; no request of the history is in between. */
const BEGINS = { month: 14, day: 3 } as const;
const LIMIT = { before: '"10000.00"', after: '"12000.00"' };
const WHY = 'Pilots stall at 10,000: finance changed none of last year’s decisions below 12,000.';
const DAYS_TO_SIGN = 10;
/** As long as a loosening waits, counted from the last signature. */
const COOL_DOWN_DAYS = 7;

export function changePolicy(calendar: DemoCalendar): Happening[] {
  const day = (after: number): string => workingDay(addDays(workingDay(dayOf(BEGINS, calendar)), after));
  const signed = day(3);
  return [
    {
      at: instant(day(0), 190),
      what: 'draft of the policy',
      happen: (world) => propose(world, addDays(day(0), DAYS_TO_SIGN)),
    },
    { at: instant(day(2), 250), what: 'signature of the CMO', happen: (world) => sign(world, 'cmo') },
    { at: instant(signed, 95), what: 'signature of the CIO', happen: (world) => sign(world, 'cio') },
    {
      at: instant(addDays(signed, COOL_DOWN_DAYS), 0),
      what: 'the new policy',
      happen: (world) => world.use(AdoptPolicies).run(),
    },
  ];
}

async function propose(world: DemoWorld, dueOn: string): Promise<void> {
  const author = world.as('cio');
  const id = await world.use(CreatePolicyDraft).execute({ why: WHY }, author);
  const { text, plannedFrom, revision } = await draft(world);
  const document = JSON.parse(text.replaceAll(LIMIT.before, LIMIT.after)) as object;
  await world.use(EditPolicyDraft).execute(id, { document, plannedFrom, why: WHY }, revision, author);
  const edited = await draft(world);
  await world.transaction((tx) =>
    world.use(AskForSignatures).execute(tx, id, { revision: edited.revision, dueOn }, author),
  );
}

async function sign(world: DemoWorld, role: 'cio' | 'cmo'): Promise<void> {
  const { id, hash, revision } = await draft(world);
  await world.transaction((tx) => world.use(SignPolicy).execute(tx, id, { hash, revision, role }, world.as(role)));
}

interface Draft {
  readonly id: string;
  readonly text: string;
  readonly hash: string;
  readonly revision: number;
  readonly plannedFrom: string;
}

async function draft(world: DemoWorld): Promise<Draft> {
  const [found] = await world.read<Draft>(
    `select id, canonical_text as text, hash, revision, planned_from as "plannedFrom" from policy_version where status = 'draft'`,
    [],
  );
  if (!found) throw new Error('The demo has no draft of the policy.');
  return found;
}
