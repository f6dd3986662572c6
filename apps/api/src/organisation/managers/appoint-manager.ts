import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Clock, Database, invalidField, notFound, type Tx } from '../../platform';
import { beginTenure } from './begin-tenure';
import type { ManagerInput } from './manager.dto';

interface Standing {
  readonly id: string;
  readonly personId: string;
  readonly beginsOn: string;
  readonly endsOn: string | null;
}

/** Who manages a unit from a day on. What was stays as it was, so that old routes explain themselves. */
@Injectable()
export class AppointManager {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever manages it until then ends on that day, and what was planned from then on is taken back. A day that has
   * passed is only taken where nobody is on record since.
   *
   * @throws Problem `not_found`, `validation.failed` for a day that is on record or somebody who has left
   */
  execute(unitId: string, { personId, beginsOn }: ManagerInput, actor: SignedIn): Promise<void> {
    return this.database.transaction(async (tx) => {
      const unit = await this.hold(tx, unitId);
      const standing = await tenuresOf(tx, unitId);
      const last = standing.at(-1);
      const reachesDay = last !== undefined && (last.endsOn === null || last.endsOn > beginsOn);
      if (beginsOn < unit.today && reachesDay) {
        throw invalidField('/beginsOn', 'Who managed it on that day is on record already.', 'past_day');
      }
      const before = standing.find(({ endsOn }) => endsOn === null || endsOn > beginsOn);
      await makeRoom(tx, standing, beginsOn);
      if (personId !== null) await beginTenure(tx, { unitId, personId, beginsOn, setById: actor.personId });
      await this.audit.record(tx, actor, {
        action: 'unit.appoint',
        object: { type: 'unit', id: unitId, label: unit.name },
        before: { managerId: before?.personId ?? null },
        after: { managerId: personId, beginsOn },
      });
    });
  }

  /** Held until the end, so that two appointments come one after the other. */
  private async hold(tx: Tx, unitId: string): Promise<{ name: string; today: string }> {
    const [unit] = await tx.query<{ name: string; timeZone: string }>(
      `select u.name, o.time_zone as "timeZone" from unit u cross join organisation o where u.id = $1 for update of u`,
      [unitId],
    );
    if (!unit) throw notFound('unit');
    return { name: unit.name, today: this.clock.today(unit.timeZone) };
  }
}

/** The oldest first. */
const tenuresOf = (tx: Tx, unitId: string): Promise<Standing[]> =>
  tx.query<Standing>(
    `select id, person_id as "personId", begins_on as "beginsOn", ends_on as "endsOn"
       from unit_manager where unit_id = $1 order by begins_on`,
    [unitId],
  );

/** A tenure that has not begun, or begins on this very day, is taken back; one that has begun is ended. */
async function makeRoom(tx: Tx, standing: readonly Standing[], beginsOn: string): Promise<void> {
  const later = standing.filter((tenure) => tenure.beginsOn >= beginsOn);
  await tx.query('delete from unit_manager where id = any($1::uuid[])', [later.map(({ id }) => id)]);
  await tx.query('update unit_manager set ends_on = $2 where id = any($1::uuid[])', [
    standing
      .filter((tenure) => tenure.beginsOn < beginsOn && (tenure.endsOn === null || tenure.endsOn > beginsOn))
      .map(({ id }) => id),
    beginsOn,
  ]);
}
