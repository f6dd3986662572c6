import type { PersonRef } from '../identity';
import type { Database } from '../platform';
import type { PersonRefList } from './references.dto';

/** The people whose ids a query finds, by name: those that a list can be cut down to with at least one row left. */
export async function peopleAmong(
  database: Database,
  ids: string,
  values: readonly unknown[] = [],
): Promise<PersonRefList> {
  const items = await database.read<PersonRef>(
    `select p.id, p.name, p.title from person p where p.id in (${ids}) order by p.name, p.id`,
    [...values],
  );
  return { items, nextCursor: null };
}
