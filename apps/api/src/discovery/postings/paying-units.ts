import type { Tx } from '../../platform';
import type { StoredPayment } from '../imports/import-rows';
import type { UnitDirectory } from '../matching/unit-directory';

/** The unit of payments whose file names none that the company has. */
const NOT_ASSIGNED = { code: 'NA', name: 'Not assigned' };

/** Says which unit each payment belongs to. */
export class PayingUnits {
  constructor(
    private readonly tx: Tx,
    private readonly unitOf: UnitDirectory,
  ) {}

  async assign(payments: readonly StoredPayment[]): Promise<StoredPayment[]> {
    const assigned = payments.map((payment) => ({ ...payment, unitId: this.unitOf(payment) }));
    const hasHomeless = assigned.some(({ unitId, match }) => unitId === null && match.verdict !== 'none');
    if (!hasHomeless) return assigned;
    const unitId = await this.notAssigned();
    return assigned.map((payment) => (payment.unitId === null ? { ...payment, unitId } : payment));
  }

  /** Below the top of the company, so that whoever may see all of it sees this too. */
  private async notAssigned(): Promise<string> {
    await this.tx.query(
      `insert into unit (code, name, parent_id)
       values ($1, $2, (select min(id::text)::uuid from unit where parent_id is null having count(*) = 1)) on conflict (code) do nothing`,
      [NOT_ASSIGNED.code, NOT_ASSIGNED.name],
    );
    const [unit] = await this.tx.query<{ id: string }>('select id from unit where code = $1', [NOT_ASSIGNED.code]);
    if (!unit) throw new Error('The unit for payments without one could not be made.');
    return unit.id;
  }
}
