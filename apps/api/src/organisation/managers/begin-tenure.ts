import { invalidField, type Tx } from '../../platform';

interface NewTenure {
  readonly unitId: string;
  readonly personId: string;
  readonly beginsOn: string;
  readonly setById: string;
}

/**
 * The days must be free: the database refuses two managers on one day.
 *
 * @throws Problem `validation.failed` for somebody who does not work here
 */
export async function beginTenure(tx: Tx, { unitId, personId, beginsOn, setById }: NewTenure): Promise<void> {
  const added = await tx.query(
    `insert into unit_manager (unit_id, person_id, begins_on, set_by_id)
     select $1, p.id, $3, $4 from person p where p.id = $2 and p.is_active returning id`,
    [unitId, personId, beginsOn, setById],
  );
  if (added.length === 0) throw invalidField('/personId', 'Nobody of this name works here now.', 'inactive');
}
