import { Injectable } from '@nestjs/common';
import { type ExchangeRate, type Money, money } from '@tandem/money';
import { notFound, type Tx } from '../platform';
import { minorRate } from './functional-rates';

export interface NewCommitment {
  readonly lineId: string;
  readonly requestId: string;
  readonly toolId: string | null;
  readonly openedOn: string;
}

/** Committed money that no invoice has used up yet. */
export interface OpenCommitment {
  readonly id: string;
  readonly lineId: string;
  readonly toolId: string;
  readonly requestId: string;
  readonly currency: string;
  /** What is still open. */
  readonly committed: Money;
  readonly openedOn: string;
  readonly lineStartsOn: string;
  readonly lineEndsOn: string;
}

/** What of one request is still committed on one line. */
export type RequestCommitment = Pick<OpenCommitment, 'id' | 'lineId' | 'committed'>;

type CommitmentRow = Omit<OpenCommitment, 'committed'> & { readonly minor: bigint };

@Injectable()
export class Commitments {
  /** @throws Problem `not_found` when there is no such line */
  async open(tx: Tx, { lineId, requestId, toolId, openedOn }: NewCommitment): Promise<string> {
    const [rate] = await tx.query<Omit<ExchangeRate, 'rate'> & { rate: string | null }>(
      `select l.currency as "from", o.functional_currency as "to", r.rate::text as rate, r.rate_date as date, r.source
         from budget_line l cross join organisation o
         left join lateral (select x.rate, x.rate_date, x.source from exchange_rate x
                             where x.from_currency = l.currency and x.to_currency = o.functional_currency and x.rate_date <= $2
                             order by x.rate_date desc limit 1) r on true
        where l.id = $1`,
      [lineId, openedOn],
    );
    if (!rate) throw notFound('budget line');
    const [opened] = await tx.query<{ id: string }>(
      `insert into commitment (line_id, request_id, tool_id, opened_on, minor_rate, rate_date, rate_source)
       values ($1, $2, $3, $4, $5::numeric, $6, $7) returning id`,
      [lineId, requestId, toolId, openedOn, rateForLife(rate), rate.date, rate.source],
    );
    if (!opened) throw new Error('The database did not answer with the new commitment.');
    return opened.id;
  }

  /**
   * What of a request is committed and not spent, on each of its lines. The lines stay locked until the transaction ends, so
   * that no payment liquidates what is about to be given back.
   */
  async openOfRequest(tx: Tx, requestId: string): Promise<RequestCommitment[]> {
    await tx.query(
      'select from budget_line where id in (select line_id from commitment where request_id = $1) order by id for no key update',
      [requestId],
    );
    const rows = await tx.query<{ id: string; lineId: string; minor: bigint; currency: string }>(
      `select c.id, c.line_id as "lineId", c.committed_minor as minor, l.currency
         from commitment c join budget_line l on l.id = c.line_id
        where c.request_id = $1 and c.committed_minor > 0 order by c.line_id`,
      [requestId],
    );
    return rows.map(({ minor, currency, ...row }) => ({ ...row, committed: money(minor, currency) }));
  }

  /**
   * The open commitments of some tools, oldest first. Their lines stay locked until the transaction ends, in the order
   * in which everybody locks lines: what is said to be open here is still open when a payment liquidates it.
   */
  async openOfTools(tx: Tx, toolIds: readonly string[]): Promise<OpenCommitment[]> {
    await tx.query(
      `select from budget_line where id in (select line_id from commitment where tool_id = any($1::uuid[]) and committed_minor > 0)
        order by id for no key update`,
      [toolIds],
    );
    const rows = await tx.query<CommitmentRow>(
      `select c.id, c.line_id as "lineId", c.tool_id as "toolId", c.request_id as "requestId", l.currency, c.committed_minor as minor,
              c.opened_on as "openedOn", y.starts_on as "lineStartsOn", y.ends_on as "lineEndsOn"
         from commitment c join budget_line l on l.id = c.line_id join fiscal_year y on y.id = l.fiscal_year_id
        where c.tool_id = any($1::uuid[]) and c.committed_minor > 0
        order by c.opened_on, c.id`,
      [toolIds],
    );
    return rows.map(({ minor, ...row }) => ({ ...row, committed: money(minor, row.currency) }));
  }
}

/** One rate for as long as the commitment lives, per minor unit; nothing where none was stated. */
function rateForLife({ from, to, rate }: { from: string; to: string; rate: string | null }): string | null {
  if (from === to) return '1';
  return rate === null ? null : minorRate({ from, to, rate });
}
