import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { notFound, Problem, readMoney, type Tx } from '../platform';
import { Company, lineScope } from '../registry';
import { BudgetLedger } from './budget-ledger';
import type { BudgetLineView, SupplementInput } from './budget-line.dto';
import { BudgetLineQueries } from './budget-lines.queries';

/** An authorised change of a line's funding. The amounts before and after stay in its history. */
@Injectable()
export class SupplementBudgetLine {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly lines: BudgetLineQueries,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found`, `budget.line_or_currency`, or `budget.insufficient` for a cut below what is in use */
  async execute(tx: Tx, lineId: string, input: SupplementInput, actor: SignedIn): Promise<BudgetLineView> {
    const { kind = 'supplement', reason } = input;
    await this.requireReachable(tx, lineId, actor);
    const before = await this.ledger.line(tx, lineId);
    if (!before.hasBudget) {
      throw new Problem('budget.line_or_currency', 'Nobody authorised this line: authorise a budget by adding a line.');
    }
    const parties = { definedById: input.definedById ?? actor.personId, authorisedById: actor.personId };
    const postedOn = await this.company.today();
    const entry = { lineId, kind, amount: readMoney(input.amount), postedOn, description: reason, ...parties };
    await this.ledger.post(tx, [entry], actor);
    await this.audit.record(tx, actor, {
      action: `budget-line.${kind}`,
      object: { type: 'budget-line', id: lineId, label: before.code },
      after: { amount: input.amount, ...parties },
      reason,
    });
    return this.lines.getWithin(tx, lineId, actor);
  }

  private async requireReachable(tx: Tx, lineId: string, actor: SignedIn): Promise<void> {
    const scope = lineScope(actor, 'budget-line.supplement', 2);
    const reachable = await tx.query(`select from budget_line l where l.id = $1 and ${scope.sql}`, [
      lineId,
      ...scope.values,
    ]);
    if (reachable.length === 0) throw notFound('budget line');
  }
}
