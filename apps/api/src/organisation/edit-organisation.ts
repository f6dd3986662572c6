import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Clock, Database, isUniqueViolation, Problem, type Tx } from '../platform';
import { beginTenure } from './managers/begin-tenure';
import type { CostCentreInput, ExchangeRateView, UnitInput } from './organisation.dto';

@Injectable()
export class EditOrganisation {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  addUnit(input: UnitInput, actor: SignedIn): Promise<string> {
    const { code, name, parentId = null, managerId = null } = input;
    return this.database.transaction(async (tx) => {
      const unitId = await insert(tx, 'unit', { code, name, parent_id: parentId });
      if (managerId !== null) {
        const beginsOn = await this.today(tx);
        await beginTenure(tx, { unitId, personId: managerId, beginsOn, setById: actor.personId });
      }
      await this.audit.record(tx, actor, {
        action: 'unit.create',
        object: { type: 'unit', id: unitId, label: name },
        after: { code, name, parent_id: parentId, managerId },
      });
      return unitId;
    });
  }

  addCostCentre(input: CostCentreInput, actor: SignedIn): Promise<string> {
    const { code, name, unitId } = input;
    return this.database.transaction(async (tx) => {
      const after = { code, name, unit_id: unitId };
      const id = await insert(tx, 'cost_centre', after);
      await this.audit.record(tx, actor, {
        action: 'cost-centre.create',
        object: { type: 'cost-centre', id, label: name },
        after,
      });
      return id;
    });
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

  private async today(tx: Tx): Promise<string> {
    const [company] = await tx.query<{ timeZone: string }>('select time_zone as "timeZone" from organisation');
    if (!company) throw new Error('There is no organisation.');
    return this.clock.today(company.timeZone);
  }
}

/** @throws Problem `duplicate` */
async function insert(tx: Tx, table: 'unit' | 'cost_centre', values: Record<string, string | null>): Promise<string> {
  const columns = Object.keys(values);
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
  return row.id;
}
