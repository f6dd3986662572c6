import type { Client } from './client';
import type { Server } from './server';

export interface LineView {
  readonly id: string;
  readonly version: number;
  readonly funded: Amount;
  readonly reserved: Amount;
  readonly committed: Amount;
  readonly actual: Amount;
  readonly available: Amount;
}
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}
export interface RequestView {
  readonly id: string;
  readonly ref: string;
  readonly status: string;
  readonly version: number;
  readonly lane: string | null;
  readonly nextActions: readonly string[];
}

export const euros = (amount: string): Amount => ({ amount, currency: 'EUR' });

let lines = 0;

/** A line of marketing with so much on it, made by finance as a company would. */
export async function openLine(server: Server, finance: Client, original: string): Promise<string> {
  lines += 1;
  const { status, body } = await finance.post<LineView>('/budget-lines', {
    code: `MKT-${lines}`,
    name: `Digital ${lines}`,
    fundSource: 'marketing',
    costCentreId: server.company.costCentres.marketing,
    account: `62${lines}`,
    fiscalYear: server.company.fiscalYear,
    currency: 'EUR',
    original: euros(original),
  });
  if (status !== 201) throw new Error(`No line: ${JSON.stringify(body)}`);
  return body.id;
}

export const lineOf = async (client: Client, id: string): Promise<LineView> =>
  (await client.get<LineView>(`/budget-lines/${id}`)).body;

/** A complete draft that the sprint lane can take. */
export async function draft(
  client: Client,
  budgetLineId: string,
  amount: string,
  more: object = {},
): Promise<RequestView> {
  const { status, body } = await sendDraft(client, budgetLineId, amount, more);
  if (status !== 201) throw new Error(`No draft: ${JSON.stringify(body)}`);
  return body;
}

/** The same draft, with the answer as it came: a refusal may be the right one. */
export const sendDraft = (client: Client, budgetLineId: string, amount: string, more: object) =>
  client.post<RequestView>('/requests', {
    toolName: 'Heat maps',
    vendorName: 'Heat',
    whatFor: 'See where buyers leave the checkout',
    amount: euros(amount),
    budgetLineId,
    dataClass: 'none',
    ...more,
  });

export const submit = (client: Client, id: string, idempotencyKey?: string) =>
  client.post<RequestView>(`/requests/${id}/submission`, {}, idempotencyKey === undefined ? {} : { idempotencyKey });

export const decide = (client: Client, id: string, decision: object) =>
  client.post<RequestView>(`/requests/${id}/decisions`, decision);

/** What is wrong between the totals and the entries they were made of; nothing when all is well. */
export async function unexplainedTotals(server: Server): Promise<unknown[]> {
  return server.db.query(
    `select l.id from budget_line l
       left join lateral (
         select coalesce(sum(case when e.reverses_id is null then 1 else -1 end * k.d_funded * e.amount_minor), 0) as funded,
                coalesce(sum(case when e.reverses_id is null then 1 else -1 end * k.d_reserved * e.amount_minor), 0) as reserved,
                coalesce(sum(case when e.reverses_id is null then 1 else -1 end * k.d_committed * e.amount_minor), 0) as committed,
                coalesce(sum(case when e.reverses_id is null then 1 else -1 end * k.d_actual * e.amount_minor), 0) as actual,
                count(*) as entries
           from budget_entry e join budget_entry_kind k on k.kind = e.kind where e.line_id = l.id) f on true
      where (f.funded, f.reserved, f.committed, f.actual, f.entries)
            is distinct from (l.funded_minor, l.reserved_minor, l.committed_minor, l.actual_minor, l.last_sequence)`,
  );
}
