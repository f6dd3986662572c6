import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../audit';
import type { Tx } from '../../platform';
import type { StoredPayment } from '../imports/import-rows';
import { type DirectoryEntry, unitDirectory, type UnitDirectory } from '../matching/unit-directory';

/** The unit of payments whose file names none that the company has. */
const NOT_ASSIGNED = { code: 'NA', name: 'Not assigned' };

/** Says which unit each payment belongs to. */
@Injectable()
export class PayingUnits {
  constructor(private readonly audit: Audit) {}

  /** The units and cost centres of the company, by which departments are recognised. */
  async directory(tx: Tx): Promise<UnitDirectory> {
    const units = await tx.query<DirectoryEntry>('select id as "unitId", code, name from unit');
    const costCentres = await tx.query<DirectoryEntry>('select unit_id as "unitId", code, name from cost_centre');
    return unitDirectory(units, costCentres);
  }

  /** Payments with their units. Only what may be for a tool needs one, so only then one is made up. */
  async assign(tx: Tx, payments: readonly StoredPayment[], actor: Actor): Promise<StoredPayment[]> {
    const unitOf = await this.directory(tx);
    const assigned = payments.map((payment) => ({ ...payment, unitId: unitOf(payment) }));
    const hasHomeless = assigned.some(({ unitId, match }) => unitId === null && match.verdict !== 'none');
    if (!hasHomeless) return assigned;
    const unitId = await this.notAssigned(tx, actor);
    return assigned.map((payment) => (payment.unitId === null ? { ...payment, unitId } : payment));
  }

  /** Made below the top of the company, so that whoever may see all of it sees this too. */
  private async notAssigned(tx: Tx, actor: Actor): Promise<string> {
    const { code, name } = NOT_ASSIGNED;
    const [made] = await tx.query<{ id: string; parentId: string | null }>(
      `insert into unit (code, name, parent_id)
       values ($1, $2, (select min(id::text)::uuid from unit where parent_id is null having count(*) = 1))
       on conflict (code) do nothing returning id, parent_id as "parentId"`,
      [code, name],
    );
    if (made) {
      const { id, parentId } = made;
      await this.audit.record(tx, actor, {
        action: 'unit.create',
        object: { type: 'unit', id, label: name },
        after: { code, name, parent_id: parentId, managerId: null },
        reason: 'unknown-department',
      });
      return id;
    }
    const [known] = await tx.query<{ id: string }>('select id from unit where code = $1', [code]);
    if (!known) throw new Error('The unit for payments without one could not be made.');
    return known.id;
  }
}
