import { addDays, type Money, money, toJson } from '@tandem/money';
import { rulesBypassed } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Database, pageOf, readCursor } from '../../platform';
import { Company } from '../../registry';
import { PolicyRegister } from '../policies/policy-register';
import type { BypassCount, BypassesQuery, BypassFigures, BypassList, BypassView } from './bypass.dto';
import { type BypassRow, bypassesSql } from './bypasses.sql';
import { type FigureMonths, figurePeriod, type FigurePeriod } from './figure-months';

interface Bypass {
  readonly view: BypassView;
  readonly paid: Money;
}

/** What was paid for before it was approved, or never was, and the rules of the policy that it went round. */
@Injectable()
export class BypassesQueries {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
    private readonly policies: PolicyRegister,
  ) {}

  /** Rule by rule: what a company would change next is the rule that people go round most. */
  async figures(months: FigureMonths | undefined, actor: SignedIn): Promise<BypassFigures> {
    const { all, currency } = await this.read(months, actor);
    const count = (some: readonly Bypass[], own: Readonly<Record<string, string>>): BypassCount => ({
      late: some.filter(({ view }) => view.how === 'late').length,
      never: some.filter(({ view }) => view.how === 'never').length,
      amount: toJson(sumOf(some, currency)),
      drill: { path: '/governance-figures/bypasses', params: { ...own, ...(months ? { months } : {}) } },
    });
    const rules = new Map(all.flatMap(({ view }) => view.rules.map((rule) => [rule.ruleId, rule])));
    const byRule = [...rules.values()].map((rule) => {
      const some = all.filter(({ view }) => view.rules.some(({ ruleId }) => ruleId === rule.ruleId));
      return { rule, times: some.length, paid: sumOf(some, currency).minor, ...count(some, { rule: rule.ruleId }) };
    });
    return {
      total: count(all, {}),
      rules: byRule
        .toSorted((one, other) => other.times - one.times || (other.paid > one.paid ? 1 : -1))
        .map(({ times: _times, paid: _paid, ...rule }) => rule),
    };
  }

  /** The tools behind a figure, the dearest first. */
  async list({ limit, cursor, months, rule }: BypassesQuery, actor: SignedIn): Promise<BypassList> {
    const { all, currency } = await this.read(months, actor);
    const matching = all.filter(({ view }) => rule === undefined || view.rules.some(({ ruleId }) => ruleId === rule));
    const filter = { months, rule };
    const [last] = cursor ? readCursor(cursor, filter) : [null];
    // Somebody who reads on goes on after the tool that was the last one, wherever it stands by now.
    const from = last === null ? 0 : matching.findIndex(({ view }) => view.tool.id === last) + 1;
    const page = pageOf(matching.slice(from, from + limit + 1), limit, filter, ({ view }) => [view.tool.id]);
    return {
      items: page.rows.map(({ view }) => view),
      nextCursor: page.nextCursor,
      total: matching.length,
      sum: toJson(sumOf(matching, currency)),
    };
  }

  private async read(
    months: FigureMonths | undefined,
    actor: SignedIn,
  ): Promise<{ all: readonly Bypass[]; currency: string }> {
    const { functionalCurrency: currency } = await this.company.facts();
    const period = figurePeriod(await this.company.today(), months);
    const { sql, values } = bypassesSql(actor);
    const [rows, policy] = await Promise.all([
      this.database.read<BypassRow>(sql, [period.from, period.to, currency, ...values]),
      this.policies.documentInForce(),
    ]);
    const all = rows.map((row): Bypass => {
      const paid = money(row.paid, currency);
      const { category, ...spend } = row;
      const rules = rulesBypassed(policy, { ...spend, paid, ...(category === null ? {} : { category }) });
      return { paid, view: bypassView(row, paid, period, [...rules]) };
    });
    return { all, currency };
  }
}

function bypassView(row: BypassRow, paid: Money, { from, to }: FigurePeriod, rules: BypassView['rules']): BypassView {
  const { tool, firstMonth, approvedBy } = row;
  const dayBefore = approvedBy && addDays(approvedBy.on, -1);
  return {
    ...{ tool, firstMonth, approvedBy, rules },
    how: approvedBy ? 'late' : 'never',
    spend: {
      amount: toJson(paid),
      drill: {
        path: '/entries',
        params: {
          ...{ tool: tool.id, from, to: dayBefore !== null && dayBefore < to ? dayBefore : to },
          ...{ currency: paid.currency, place: 'actual' },
        },
      },
    },
  };
}

const sumOf = (some: readonly Bypass[], currency: string): Money =>
  money(
    some.reduce((sum, { paid }) => sum + paid.minor, 0n),
    currency,
  );
