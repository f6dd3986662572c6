import type { SignedIn } from '../identity';
import { lineScope } from '../registry';
import { whenAnsweredBy } from './answering';
import { whenChainIs } from './chain-filter';
import { Conditions } from './conditions';
import type { EntriesQuery, LineEntriesQuery } from './entry.dto';
import { functionalIsMoved, nativeEffect, untoldEffect, valueInFunctional, valueInThird } from './entry-values';
import type { Reporting } from './reporting-currencies';

/**
 * Entries of the lines that a query reaches, with their value. Conditions that would cut a cell in two stay outside, in
 * `conditions`: an entry's value must not depend on what else is on the page.
 */
export function matchingEntries(
  query: EntriesQuery,
  target: Reporting,
  actor: SignedIn,
  conditions: Conditions,
): string {
  const { values } = conditions;
  const place = query.place ?? 'actual';
  const currency = `${conditions.parameter(target.currency)}::text`;
  const lines = new Conditions(values)
    .when(query.fiscalYear, (year) => `l.fiscal_year_id = ${year}`)
    .when(query.source, (source) => `l.fund_source = ${source}`)
    .when(query.filterSource, (source) => `l.fund_source = ${source}`)
    .when(query.lineCurrency, (own) => `l.currency = ${own}`)
    .when(query.line, (line) => `l.id = ${line}`)
    .when(query.unit, (unit) => `l.unit_id in (select unit_branch(${unit}::uuid))`)
    .when(query.directUnit, (unit) => `l.unit_id = ${unit}`)
    .within((firstParameter) => lineScope(actor, 'entry.read', firstParameter));
  whenOfEntry(conditions, query);
  conditions
    .when(query.from, (day) => `x.posted_on >= ${day}::date`)
    .when(query.to, (day) => `x.posted_on <= ${day}::date`)
    .when(query.otherThan?.split(','), (ids) => `x.tool_id <> all (${ids}::uuid[])`)
    .when(query.stage, (stage) => `x.tool_id in (select s.tool_id from tool_stage s where s.stage_id = ${stage})`)
    .when(query.lane, (lane) => `x.tool_id in (select t.id from tool t where t.lane = ${lane})`)
    .when(query.vendor, (vendor) => `x.vendor_id = ${vendor}`)
    .when(query.request, (request) => `x.request_id = ${request}`)
    .when(query.import, (id) => `x.import_id = ${id}`)
    .when(query.finding, (finding) => `x.finding_id = ${finding}`)
    .add('(x.native <> 0 or x.value <> 0)');
  whenAnsweredBy(conditions, query);
  whenChainIs(conditions, query.chain);
  const untold = untoldEffect(place, currency);
  const from = `from budget_entry_effect x join budget_line l on l.id = x.line_id`;
  if (target.rates === null) {
    return `select x.*, l.currency, ${nativeEffect(place)} as native, ${valueInFunctional(place, currency)} as value, ${untold} as untold,
                   false as lacks_rate
              ${from} where ${lines.sql}`;
  }
  const years = conditions.parameter(target.rates.map((rate) => rate.fiscalYearId));
  const factors = conditions.parameter(target.rates.map((rate) => rate.factor));
  return `select x.*, l.currency, ${nativeEffect(place)} as native, ${valueInThird(place, currency)} as value, ${untold} as untold,
                 l.currency <> ${currency} and rate.factor is null and ${functionalIsMoved(place)} as lacks_rate
            ${from} join unnest(${years}::text[], ${factors}::numeric[]) as rate(fiscal_year_id, factor) on rate.fiscal_year_id = l.fiscal_year_id
           where ${lines.sql}`;
}

/** Conditions on entry `x` that every list of entries knows. */
export function whenOfEntry(conditions: Conditions, { kind, tool, month }: LineEntriesQuery): void {
  conditions.when(kind, (wanted) => `x.kind = ${wanted}`);
  if (tool === 'none') conditions.add('x.tool_id is null');
  else conditions.when(tool, (wanted) => `x.tool_id = ${wanted}::uuid`);
  conditions.when(
    month && `${month}-01`,
    (first) => `x.posted_on >= ${first}::date and x.posted_on < ${first}::date + interval '1 month'`,
  );
}
