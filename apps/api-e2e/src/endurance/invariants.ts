import { add, money, toJson, zero } from '@tandem/money';
import { type LineView, lineOf } from '../support/budget';
import type { Client } from '../support/client';
import type { OwnCompany } from '../support/own-company';
import { type Fate, type Item, isReplay, send, told } from './load';

/** How often each thing happened to a request: in the budget ledger, on its steps, in the audit trail, in the register. */
interface Effects {
  readonly reserved: number;
  readonly released: number;
  readonly committed: number;
  readonly decisions: number;
  readonly submissionsOnTrail: number;
  readonly endsOnTrail: number;
  readonly tools: number;
}

const SUBMITTED: Effects = {
  reserved: 1,
  released: 0,
  committed: 0,
  decisions: 0,
  submissionsOnTrail: 1,
  endsOnTrail: 0,
  tools: 1,
};
const EXPECTED: Readonly<Record<Fate, Effects>> = {
  submitted: SUBMITTED,
  approved: { ...SUBMITTED, committed: 1, decisions: 1, endsOnTrail: 1 },
  rejected: { ...SUBMITTED, released: 1, decisions: 1, endsOnTrail: 1 },
  withdrawn: { ...SUBMITTED, released: 1, endsOnTrail: 1 },
};

export interface Losses {
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[];
  /** What is there more than once. */
  readonly doubled: readonly string[];
}

/** Every request against what was acknowledged for it. */
export async function losses(company: OwnCompany, items: readonly Item[]): Promise<Losses> {
  const rows = await company.query<Effects & { id: string; status: string }>(
    `select r.id, r.status,
            (select count(*)::int from budget_entry e where e.request_id = r.id and e.kind = 'reserve') as reserved,
            (select count(*)::int from budget_entry e where e.request_id = r.id and e.kind = 'release') as released,
            (select count(*)::int from budget_entry e where e.request_id = r.id and e.kind = 'commit') as committed,
            (select count(*)::int from decision d where d.request_id = r.id) as decisions,
            (select count(*)::int from audit_event a where a.object_type = 'request' and a.object_id = r.id::text
                and a.result = 'done' and a.action = 'request.submit') as "submissionsOnTrail",
            (select count(*)::int from audit_event a where a.object_type = 'request' and a.object_id = r.id::text
                and a.result = 'done' and a.action in ('request.approve', 'request.reject', 'request.withdraw')) as "endsOnTrail",
            (select count(*)::int from tool t where t.name = r.tool_name) as tools
       from request r where r.id = any($1)`,
    [items.map(({ id }) => id)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { id, name, fate } of items) {
    const row = found.get(id);
    if (row?.status !== fate) lost.push(`Request ${name} is ${row?.status ?? 'not there'}, not ${fate}`);
    for (const [effect, times] of Object.entries(EXPECTED[fate]) as [keyof Effects, number][]) {
      const seen = row?.[effect] ?? 0;
      const what = `Request ${name} (${fate}) has ${effect} ${seen} times, not ${times}`;
      if (seen < times) lost.push(what);
      if (seen > times) doubled.push(what);
    }
  }
  return { lost, doubled };
}

/** Sends everything that was acknowledged again with its key. Returns what did not come back as the reply of then. */
export async function forgottenKeys(items: readonly Item[]): Promise<string[]> {
  const forgotten = await Promise.all(
    items.map(async ({ id, calls }) => {
      const answers = await Promise.all(calls.map(send));
      return answers
        .filter((answer) => answer.status !== 200 || !isReplay(answer) || answer.body.id !== id)
        .map((answer) => `A key of request ${id} was forgotten: ${told(answer)}`);
    }),
  );
  return forgotten.flat();
}

/** What does not fit together in the whole company: reservations, the totals of the line, every total and every seal. */
export async function contradictions(
  company: OwnCompany,
  { finance, line, items }: { finance: Client; line: string; items: readonly Item[] },
): Promise<string[]> {
  const reservations = await company.query<{ ref: string; status: string }>(
    `select r.ref, r.status
       from request r
       left join (select request_id, sum(reserved_minor) as reserved from commitment group by request_id) c
              on c.request_id = r.id
      where coalesce(c.reserved, 0)
            <> case when r.status in ('submitted', 'changes-requested') then r.reserved_minor else 0 end`,
  );
  const { isWhole, said } = await company.verify();
  return [
    ...reservations.map(({ ref, status }) => `${ref} is ${status} and its reservation says otherwise`),
    ...lineDifferences(await lineOf(finance, line), items),
    ...(isWhole ? [] : [`tandem verify: ${said}`]),
  ];
}

/** The line's totals against the sum of what was acknowledged. */
function lineDifferences(line: LineView, items: readonly Item[]): string[] {
  const sumOf = (fate: Fate): string =>
    toJson(
      items.filter((item) => item.fate === fate).reduce((sum, { minor }) => add(sum, money(minor, 'EUR')), zero('EUR')),
    ).amount;
  const [reserved, committed] = [sumOf('submitted'), sumOf('approved')];
  return [
    ...(line.reserved.amount === reserved ? [] : [`The line reserves ${line.reserved.amount}, not ${reserved}`]),
    ...(line.committed.amount === committed ? [] : [`The line commits ${line.committed.amount}, not ${committed}`]),
  ];
}
