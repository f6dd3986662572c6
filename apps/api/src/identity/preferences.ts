import { Injectable } from '@nestjs/common';
import { Database } from '../platform';
import type { PreferencesChange, PreferencesView } from './preferences.dto';
import type { SignedIn } from './signed-in';

const NOTHING_CHOSEN: PreferencesView = {
  language: null,
  region: null,
  theme: null,
  density: null,
  shortcuts: true,
  lists: {},
};
const SCALARS = ['language', 'region', 'theme', 'density', 'shortcuts'] as const;

/**
 * What somebody likes to look at, on whatever device. Taste is not audited: it changes nothing of the company's, and a
 * trail of it would only watch the person. So nothing that matters to security may ever be kept here.
 */
@Injectable()
export class Preferences {
  constructor(private readonly database: Database) {}

  async read({ personId }: SignedIn): Promise<PreferencesView> {
    const [row] = await this.database.read<PreferencesView>(
      `select ${[...SCALARS, 'lists'].join(', ')} from person_preference where person_id = $1`,
      [personId],
    );
    return row ?? NOTHING_CHOSEN;
  }

  /** Field by field, the last one wins: two devices of one person need no versions. */
  async change(change: PreferencesChange, actor: SignedIn): Promise<PreferencesView> {
    const { personId } = actor;
    const values: unknown[] = [personId];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const sets = SCALARS.filter((field) => change[field] !== undefined).map(
      (field) => `${field} = ${parameter(change[field])}`,
    );
    if (change.lists) {
      const lists = Object.entries(change.lists);
      const gone = lists.filter(([, list]) => list === null).map(([key]) => key);
      const kept = Object.fromEntries(lists.filter(([, list]) => list !== null));
      sets.push(`lists = (lists - ${parameter(gone)}::text[]) || ${parameter(JSON.stringify(kept))}::jsonb`);
    }
    await this.database.transaction(async (tx) => {
      await tx.query('insert into person_preference (person_id) values ($1) on conflict do nothing', [personId]);
      if (sets.length > 0) {
        await tx.query(`update person_preference set ${sets.join(', ')} where person_id = $1`, values);
      }
    });
    return this.read(actor);
  }
}
