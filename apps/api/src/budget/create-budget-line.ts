import { Injectable } from '@nestjs/common';
import { type MoneyJson, zero } from '@tandem/money';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { invalidField, isUniqueViolation, Problem, readMoney, type Tx } from '../platform';
import { Company, lineScope } from '../registry';
import { BudgetLedger } from './budget-ledger';
import type { BudgetLineInput, BudgetLineView } from './budget-line.dto';
import { BudgetLineQueries } from './budget-lines.queries';
import { RESERVED_CODE } from './unplanned-lines';

interface YearRow {
  readonly starts_on: string;
  readonly ends_on: string;
}

/** Authorises a budget: the line, who asked for it and who allowed it, and its first entry. */
@Injectable()
export class CreateBudgetLine {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly lines: BudgetLineQueries,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `duplicate`, `validation.failed`, `permission.denied` or `budget.line_or_currency` */
  async execute(tx: Tx, input: BudgetLineInput, actor: SignedIn): Promise<BudgetLineView> {
    const original = originalOf(input);
    if (RESERVED_CODE.test(input.code)) {
      throw invalidField(
        '/code',
        'Codes that begin with SHD- or UNP- are kept for lines without a budget.',
        'reserved_code',
      );
    }
    const today = await this.company.today();
    const id = await this.insert(tx, input, today, actor);
    await this.requireReach(tx, id, actor);
    await tx.query('insert into line_benefit (line_id, unit_id) select $1, unnest($2::uuid[])', [
      id,
      [...new Set(input.benefitUnitIds)],
    ]);
    if (original.minor > 0n) {
      const postedOn = within(await this.year(tx, input.fiscalYear), today);
      const description = `Original budget of ${input.name}`;
      await this.ledger.post(tx, [{ lineId: id, kind: 'original', amount: original, postedOn, description }], actor);
    }
    await this.audit.record(tx, actor, {
      action: 'budget-line.create',
      object: { type: 'budget-line', id, label: input.code },
      after: { ...input },
    });
    return this.lines.getWithin(tx, id, actor);
  }

  private async insert(tx: Tx, input: BudgetLineInput, today: string, actor: SignedIn): Promise<string> {
    const isDefinedByActor = (input.definedById ?? actor.personId) === actor.personId;
    const [line] = await tx
      .query<{ id: string }>(
        `insert into budget_line (code, name, fund_source, unit_id, cost_centre_id, account, fiscal_year_id, currency, owner_id,
                                  defined_by_id, defined_evidence, defined_on, authorised_by_id, authorised_evidence, authorised_on,
                                  has_budget, allows_overdraft)
         select $1, $2, $3, c.unit_id, c.id, $5, y.id, $7, $8, $9, $10, $11, $12, 'event', $11, true, false
           from cost_centre c cross join fiscal_year y where c.id = $4 and y.id = $6 returning id`,
        [
          input.code,
          input.name,
          input.fundSource,
          input.costCentreId,
          input.account,
          input.fiscalYear,
          input.currency,
          input.ownerId ?? null,
          input.definedById ?? actor.personId,
          isDefinedByActor ? 'event' : 'declared',
          today,
          actor.personId,
        ],
      )
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? taken(error) : error;
      });
    if (!line) throw invalidField('/costCentreId', 'There is no such cost centre or no such fiscal year.', 'unknown');
    return line.id;
  }

  private async requireReach(tx: Tx, lineId: string, actor: SignedIn): Promise<void> {
    const scope = lineScope(actor, 'budget-line.edit', 2);
    const reached = await tx.query(`select from budget_line l where l.id = $1 and ${scope.sql}`, [
      lineId,
      ...scope.values,
    ]);
    if (reached.length > 0) return;
    throw new Problem('permission.denied', 'Your role covers other units than the one of this cost centre.', {
      extension: { permission: 'budget-line.edit' },
    });
  }

  private async year(tx: Tx, id: string): Promise<YearRow> {
    const [year] = await tx.query<YearRow>('select starts_on, ends_on from fiscal_year where id = $1', [id]);
    if (!year) throw invalidField('/fiscalYear', 'There is no such fiscal year.', 'unknown');
    return year;
  }
}

function originalOf({ original, currency }: { original: MoneyJson; currency: string }): ReturnType<typeof zero> {
  const amount = readMoney(original);
  if (amount.currency !== currency) {
    throw new Problem('budget.line_or_currency', 'The original budget is in another currency than the line.');
  }
  if (amount.minor < 0n) throw invalidField('/original', 'A budget is not negative.', 'negative');
  return amount;
}

/** A line of source, cost centre, account, year and currency exists once; so does a code in a year. */
function taken(error: unknown): Problem {
  return isUniqueViolation(error, 'budget_line_key')
    ? new Problem(
        'duplicate',
        'There is a line for this source, cost centre, account, fiscal year and currency already.',
      )
    : new Problem('duplicate', 'Another line of this fiscal year has this code.');
}

/** Today, or the nearest day of the year: a budget authorised in advance begins with its year. */
function within({ starts_on, ends_on }: YearRow, day: string): string {
  if (day < starts_on) return starts_on;
  return day > ends_on ? ends_on : day;
}
