import { add, type Money, type Result, zero } from '@tandem/money';
import {
  type DataClass,
  evaluate,
  type FundSource,
  type PolicyDocument,
  type PolicyRefusal,
  type RequestKind,
  type Role,
  type Route,
  type SpendFacts,
  type SprintFacts,
} from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { ExchangeRates } from '../organisation';
import { Problem, type Tx } from '../platform';
import { Company } from '../registry';
import type { Billing } from './request-input.dto';
import { earlierSprint, type OfTool } from './sprints/earlier-sprint';
import { annualised } from './yearly-cost';

/** What a policy is asked about: a request, or somebody's thought of one. */
export interface RouteQuestion {
  readonly kind: RequestKind;
  readonly amount: Money;
  readonly billing: Billing | null;
  readonly termMonths: number;
  readonly fundSource: FundSource;
  readonly dataClass: DataClass | null;
  readonly requesterRoles: readonly Role[];
  readonly unitId: string | null;
  readonly category: string | null;
  readonly sprint?: SprintFacts | undefined;
}

@Injectable()
export class RouteFinder {
  constructor(
    private readonly rates: ExchangeRates,
    private readonly company: Company,
  ) {}

  /**
   * What a policy asks of a request.
   *
   * @throws Problem `currency.no_rate`
   */
  async find(tx: Tx, policy: PolicyDocument, question: RouteQuestion): Promise<Result<Route, PolicyRefusal>> {
    return evaluate(policy, await this.facts(tx, policy, question));
  }

  /**
   * What a policy is asked. Amounts are converted at the rate of today before any limit is looked at (rule 8).
   *
   * @throws Problem `currency.no_rate`
   */
  async facts(tx: Tx, { currency }: PolicyDocument, question: RouteQuestion): Promise<SpendFacts> {
    return factsOf(question, await this.convert(tx, question.amount, currency));
  }

  /**
   * What an earlier sprint of the tool leaves for a request; nothing where there was none.
   *
   * @throws Problem `currency.no_rate`
   */
  async sprintFacts(tx: Tx, { currency }: PolicyDocument, of: OfTool): Promise<SprintFacts | undefined> {
    const { isOver, held } = await earlierSprint(tx, of);
    if (!isOver && held.length === 0) return undefined;
    let sum = zero(currency);
    for (const amount of held) sum = add(sum, await this.convert(tx, amount, currency));
    return { held: sum, isOver };
  }

  /** @throws Problem `currency.no_rate` */
  async convert(tx: Tx, amount: Money, currency: string): Promise<Money> {
    const today = await this.company.today();
    const converted = await this.rates.convert(tx, amount, currency, today);
    if (!converted) {
      throw new Problem(
        'currency.no_rate',
        `No exchange rate from ${amount.currency} to ${currency} is stated; finance can state one.`,
      );
    }
    return converted.money;
  }
}

/** What a policy asks when all money of the term, in the currency of the policy, is `total`. */
export const routeOf = (
  policy: PolicyDocument,
  question: Omit<RouteQuestion, 'amount'>,
  total: Money,
): Result<Route, PolicyRefusal> => evaluate(policy, factsOf(question, total));

function factsOf(question: Omit<RouteQuestion, 'amount'>, total: Money): SpendFacts {
  const { billing, termMonths, category, sprint } = question;
  return {
    annualised: annualised(total, billing, termMonths),
    totalContractValue: total,
    fundSource: question.fundSource,
    dataClass: question.dataClass ?? 'none',
    requestKind: question.kind,
    termMonths: billing === 'once' ? 0 : termMonths,
    requesterRoles: question.requesterRoles,
    unitId: question.unitId ?? '',
    ...(category === null ? {} : { category }),
    ...(sprint ? { sprint } : {}),
  };
}
