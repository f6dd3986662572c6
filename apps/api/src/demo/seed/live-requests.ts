import { addDays } from '@tandem/money';
import {
  CancelRequest,
  DecideRequest,
  ReduceRequest,
  type RequestInput,
  SubmitRequest,
  WithdrawRequest,
  WriteDraft,
} from '../../approvals';
import { TriageFinding } from '../../discovery';
import { COMPANY } from '../data/company';
import type { DemoRequest, Turn } from '../data/request-story';
import { REQUESTS } from '../data/requests';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { completeRequested } from './fill-register';
import { findingOf } from './triage-findings';
import { dayOf, type Happening, instant, workingDay } from './happening';

/** The request's id, once its draft is made; nothing can be regularised before it is found. */
interface Progress {
  id: string | null;
}

/** Each request from its draft on, turn by turn. */
export function liveRequests(calendar: DemoCalendar): Happening[] {
  return REQUESTS.flatMap((request, index) => happenings(request, index, calendar));
}

function happenings(request: DemoRequest, index: number, calendar: DemoCalendar): Happening[] {
  const progress: Progress = { id: null };
  const minute = 30 + ((index * 37) % 300);
  // What is under way today is asked of the budget of today, also in the first days of a year.
  const yearIndex = 'month' in request.at ? calendar.yearIndexOf(calendarDay(request, calendar)) : 1;
  let day = calendarDay(request, calendar);
  const begin: Happening = {
    at: instant(day, minute),
    what: `draft of ${request.tool}`,
    happen: async (world) => {
      progress.id = await draft(world, request, yearIndex);
    },
  };
  const turns = request.story.map((turn, position): Happening => {
    day = workingDay(addDays(day, turn.after));
    return {
      at: instant(day, minute + 12 * (position + 1)),
      what: `${turn.turn} ${request.tool}`,
      happen: async (world) => {
        if (progress.id !== null) await take(world, request, turn, progress.id);
      },
    };
  });
  return [begin, ...turns];
}

const calendarDay = ({ at }: DemoRequest, calendar: DemoCalendar): string => {
  const day = dayOf(at, calendar);
  return 'month' in at ? workingDay(day) : day;
};

async function draft(world: DemoWorld, request: DemoRequest, yearIndex: number): Promise<string | null> {
  const finding = request.kind === 'regularise' ? await findingOf(world, request.tool) : undefined;
  if (request.kind === 'regularise' && !finding) return null;
  const lineId = request.line ? world.line(request.line, yearIndex) : undefined;
  const content = contentOf(request, lineId);
  const drafts = world.use(WriteDraft);
  if (finding && request.isTriaged) {
    await world.use(TriageFinding).execute(finding, { action: 'request', budgetLineId: lineId }, world.as(request.by));
    const id = await requestOf(world, finding);
    await drafts.change(id, content, await versionOf(world, id), world.as(request.by));
    return id;
  }
  const tool = await world.tool(request.tool);
  const named = tool ? { toolId: tool.id } : { toolName: request.tool, vendorName: request.vendor };
  return drafts.create({ ...content, ...named, findingId: finding }, world.as(request.by, 'requester'));
}

function contentOf(request: DemoRequest, budgetLineId: string | undefined): RequestInput {
  const { kind, whatFor, successMeasure, amount, billing, termMonths, dataClass, stages } = request;
  return {
    kind,
    whatFor,
    successMeasure,
    billing,
    termMonths,
    dataClass,
    budgetLineId,
    ...(amount ? { amount: euros(amount) } : {}),
    ...(stages ? { stageIds: [...stages] } : {}),
  };
}

const euros = (amount: string): { amount: string; currency: string } => ({ amount, currency: COMPANY.currency });

async function take(world: DemoWorld, request: DemoRequest, turn: Turn, id: string): Promise<void> {
  const requester = world.as(request.by, 'requester');
  switch (turn.turn) {
    case 'submit':
      return world.transaction((tx) => world.use(SubmitRequest).execute(tx, id, requester));
    case 'revise': {
      const { amount, successMeasure } = turn;
      const revised = { successMeasure, ...(amount ? { amount: euros(amount) } : {}) };
      await world.use(WriteDraft).change(id, revised, await versionOf(world, id), requester);
      return world.transaction((tx) => world.use(SubmitRequest).execute(tx, id, requester));
    }
    case 'withdraw':
      return world.transaction((tx) => world.use(WithdrawRequest).execute(tx, id, turn.reason, requester));
    case 'reduce': {
      const less = { amount: euros(turn.amount), reason: turn.reason };
      return world.transaction((tx) => world.use(ReduceRequest).execute(tx, id, less, requester));
    }
    case 'cancel':
      return world.transaction((tx) => world.use(CancelRequest).execute(tx, id, turn.reason, requester));
    case 'approve':
    case 'changes':
    case 'reject':
      return decide(world, request, turn, id);
  }
}

type Decision = Extract<Turn, { turn: 'approve' | 'changes' | 'reject' }>;

async function decide(world: DemoWorld, request: DemoRequest, turn: Decision, id: string): Promise<void> {
  const version = await versionOf(world, id);
  const said =
    turn.turn === 'approve'
      ? { condition: turn.condition, ...(turn.amount ? { amount: euros(turn.amount) } : {}) }
      : { reason: turn.reason };
  const decision = { verdict: turn.turn, version, ...said };
  await world.transaction((tx) => world.use(DecideRequest).execute(tx, id, decision, world.as(turn.by)));
  if ((await statusOf(world, id)) === 'approved') await completeRequested(world, request.tool);
}

const versionOf = async (world: DemoWorld, id: string): Promise<number> => (await requestRow(world, id)).version;
const statusOf = async (world: DemoWorld, id: string): Promise<string> => (await requestRow(world, id)).status;

async function requestRow(world: DemoWorld, id: string): Promise<{ version: number; status: string }> {
  const [row] = await world.read<{ version: number; status: string }>(
    'select version, status from request where id = $1',
    [id],
  );
  if (!row) throw new Error(`The demo has no request ${id}.`);
  return row;
}

async function requestOf(world: DemoWorld, findingId: string): Promise<string> {
  const [row] = await world.read<{ request_id: string | null }>('select request_id from finding where id = $1', [
    findingId,
  ]);
  if (!row?.request_id) throw new Error('The triage of a finding began no request.');
  return row.request_id;
}
