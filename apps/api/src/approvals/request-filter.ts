import { Injectable } from '@nestjs/common';
import { currencyExponent, type Money, parseMoney } from '@tandem/money';
import type { Predicate, SignedIn } from '../identity';
import { Clock, Database, invalidField } from '../platform';
import { Company } from '../registry';
import { COST_RANGE, type RequestsQuery } from './request-input.dto';

/** What a request costs a year, as `annualised` counts it: in minor units of its own currency. */
const YEARLY = `case when r.billing = 'once' or r.term_months = 0 then r.amount_minor
                     else ceil(r.amount_minor * 12 / r.term_months::numeric) end`;

const SEARCHED = `strpos(lower(concat_ws(' ', r.ref, t.name, r.tool_name, v.name, r.vendor_name, r.what_for, asker.name))`;

/** What happened to request `r` on its way, each written once: it is counted, and listed behind the count. */
export const REWORKED = `exists (select from decision x where x.request_id = r.id and x.verdict = 'changes')`;
export const ANSWERED_LATE = `exists (select from request_step x where x.request_id = r.id and x.decided_at > x.due_at)`;
export const BY_DELEGATE = `exists (select from decision x where x.request_id = r.id and x.round = r.round and x.on_behalf_of_id is not null)`;

type Bind = (value: unknown) => string;

/** Which requests `r`, with the joins of a record, a list asks for; who may see them is another question. */
@Injectable()
export class RequestFilter {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `validation.failed` for a range that cannot be read in the currency of the company */
  async of(query: RequestsQuery, actor: SignedIn, firstParameter: number): Promise<Predicate> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${firstParameter - 1 + values.push(value)}`;
    const conditions = [
      ...ownConditions(query, actor, bind),
      ...requestConditions(query, bind),
      ...(await this.periodConditions(query, bind)),
      ...(query.overdue ? [`r.status = 'submitted' and r.due_at < ${bind(this.clock.now())}`] : []),
      ...(query.atRisk ? [`r.status = 'submitted' and r.at_risk_at <= ${bind(this.clock.now())}`] : []),
      ...(query.cost === undefined ? [] : [await this.costCondition(query.cost, bind)]),
    ];
    return { sql: conditions.length === 0 ? 'true' : conditions.map((sql) => `(${sql})`).join(' and '), values };
  }

  /** From the beginning of one day to the end of another, where the company is. */
  private async periodConditions({ period, from, to }: RequestsQuery, bind: Bind): Promise<string[]> {
    const { timeZone } = await this.company.facts();
    const instant = period === undefined || period === 'updated' ? 'r.updated_at' : 'r.ended_at';
    const midnight = (day: string, later: number): string =>
      `(${bind(day)}::date + ${later})::timestamp at time zone ${bind(timeZone)}`;
    return [
      ...(period === 'decided' ? [`r.status in ('approved', 'rejected')`] : []),
      ...(period === 'ended' ? ['r.ended_at is not null'] : []),
      ...(from === undefined ? [] : [`${instant} >= ${midnight(from, 0)}`]),
      ...(to === undefined ? [] : [`${instant} < ${midnight(to, 1)}`]),
    ];
  }

  /**
   * Above the first figure and up to the second one, a year. The figures are in the company's currency, and what is asked
   * for in another one is converted at the last rate before it is compared (domain rule 8); without a rate it is in no range.
   */
  private async costCondition(range: string, bind: Bind): Promise<string> {
    const { functionalCurrency } = await this.company.facts();
    const [, above, upTo] = COST_RANGE.exec(range) ?? [];
    const rates = await this.database.read<{ code: string; rate: string }>(
      `select distinct on (from_currency) from_currency as code, rate::text as rate from exchange_rate
        where to_currency = $1 and rate_date <= $2 order by from_currency, rate_date desc`,
      [functionalCurrency, await this.company.today()],
    );
    const known = [{ code: functionalCurrency, rate: '1' }, ...rates];
    const exponent = currencyExponent(functionalCurrency) ?? 0;
    const shifts = known.map(({ code }) => exponent - (currencyExponent(code) ?? 0));
    const cost = `(${YEARLY}) * (select f.rate * power(10::numeric, f.shift)
      from unnest(${bind(known.map(({ code }) => code))}::text[], ${bind(known.map(({ rate }) => rate))}::numeric[],
                  ${bind(shifts)}::int[]) f(code, rate, shift) where f.code = r.currency)`;
    const bounds = [
      ...(above ? [`${cost} > ${bind(boundOf(above, functionalCurrency).minor)}`] : []),
      ...(upTo ? [`${cost} <= ${bind(boundOf(upTo, functionalCurrency).minor)}`] : []),
    ];
    return bounds.join(' and ');
  }
}

function boundOf(text: string, currency: string): Money {
  const read = parseMoney(text, currency);
  if (!read.ok) throw invalidField('?cost', `Write the range as 1000-10000, in ${currency}.`, 'money');
  return read.value;
}

/** Whose requests: mine, those of my unit and the units below it. Other people's drafts only for whoever asks for drafts. */
function ownConditions({ status, mine, team, requester }: RequestsQuery, actor: SignedIn, bind: Bind): string[] {
  const isMine = (): string => `r.requester_id = ${bind(actor.personId)}`;
  return [
    status === undefined ? `r.status <> 'draft' or ${isMine()}` : `r.status = ${bind(status)}`,
    ...(mine ? [isMine()] : []),
    ...(team ? [`r.unit_id in (select unit_branch(${bind(actor.unitId)}::uuid))`] : []),
    ...(requester === undefined ? [] : [`r.requester_id = ${bind(requester)}`]),
  ];
}

function requestConditions(query: RequestsQuery, bind: Bind): string[] {
  const { lane, line, tool, stage, q } = query;
  return [
    ...(lane === undefined ? [] : [`r.lane = ${bind(lane)}`]),
    ...(line === undefined ? [] : [`r.budget_line_id = ${bind(line)}`]),
    ...(tool === undefined ? [] : [`r.tool_id = ${bind(tool)}`]),
    ...(stage === undefined
      ? []
      : [`exists (select from request_stage x where x.request_id = r.id and x.stage_id = ${bind(stage)})`]),
    ...(query.reworked ? [REWORKED] : []),
    ...(query.late ? [ANSWERED_LATE] : []),
    ...(query.byDelegate ? [BY_DELEGATE] : []),
    ...(q === undefined ? [] : [`${SEARCHED}, ${bind(q.trim().toLowerCase())}) > 0`]),
  ];
}
