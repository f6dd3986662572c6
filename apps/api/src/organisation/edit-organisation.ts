import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Database, isUniqueViolation, Problem } from '../platform';
import type { CostCentreInput, ExchangeRateView, UnitInput } from './organisation.dto';

@Injectable()
export class EditOrganisation {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  addUnit(input: UnitInput, actor: SignedIn): Promise<string> {
    const { code, name, parentId = null, headId = null } = input;
    return this.insert(actor, 'unit', { code, name, parent_id: parentId, head_id: headId }, name);
  }

  addCostCentre(input: CostCentreInput, actor: SignedIn): Promise<string> {
    return this.insert(actor, 'cost_centre', { code: input.code, name: input.name, unit_id: input.unitId }, input.name);
  }

  /** A rate is stated once and never edited: amounts were converted with it. */
  async addRate(rate: ExchangeRateView, actor: SignedIn): Promise<void> {
    if (rate.from === rate.to) throw new Problem('duplicate', 'A currency is always worth itself.');
    await this.database.transaction(async (tx) => {
      const added = await tx.query(
        `insert into exchange_rate (from_currency, to_currency, rate_date, rate, source) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning rate`,
        [rate.from, rate.to, rate.date, rate.rate, rate.source],
      );
      if (added.length === 0)
        throw new Problem('duplicate', 'There is a rate for that day already; rates are never edited.');
      await this.audit.record(tx, actor, {
        action: 'exchange-rate.add',
        object: {
          type: 'exchange-rate',
          id: `${rate.from}-${rate.to}-${rate.date}`,
          label: `${rate.from} → ${rate.to}`,
        },
        after: rate,
      });
    });
  }

  private insert(
    actor: SignedIn,
    table: 'unit' | 'cost_centre',
    values: Record<string, string | null>,
    label: string,
  ): Promise<string> {
    const columns = Object.keys(values);
    return this.database.transaction(async (tx) => {
      const [row] = await tx
        .query<{ id: string }>(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
          Object.values(values),
        )
        .catch((error: unknown) => {
          if (isUniqueViolation(error)) throw new Problem('duplicate', 'This code is taken already.');
          throw error;
        });
      if (!row) throw new Error('The database did not answer with the new row.');
      const type = table.replace('_', '-');
      await this.audit.record(tx, actor, {
        action: `${type}.create`,
        object: { type, id: row.id, label },
        after: values,
      });
      return row.id;
    });
  }
}
