import { managerOf } from '@tandem/approval-workflow';
import { readOrganisation } from '../../organisation';
import type { Tx } from '../../platform';

/** Whoever each of these people answers to on a day; who answers to nobody is not in it. */
export async function managersOfPeople(
  tx: Tx,
  people: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const organisation = await readOrganisation((sql) => tx.query(sql));
  const placed = await tx.query<{ id: string; unitId: string }>(
    'select id, unit_id as "unitId" from person where id = any($1::uuid[]) and unit_id is not null',
    [people],
  );
  return new Map(
    placed.flatMap(({ id, unitId }): [string, string][] => {
      const manager = managerOf(unitId, day, organisation, [id]);
      return manager === undefined ? [] : [[id, manager]];
    }),
  );
}
