import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { hasPermission, type Permission, type SignedIn } from '../identity';
import { Database } from '../platform';
import type { NameView } from './names.dto';

/** Everything that the trail mentions by its id. A line goes on under the same code in the next year, and is another line. */
const NAMES = `
  select id::text, name as en, name as es from person where id = any ($1::uuid[])
  union all select id::text, name, name from unit where id = any ($1::uuid[])
  union all select id::text, name, name from vendor where id = any ($1::uuid[])
  union all select id::text, name, name from tool where id = any ($1::uuid[])
  union all select id, name_en, name_es from life_cycle_stage where id = any ($2::text[])
  union all select id::text, label, label
              from (select id, code || ' ' || name as label from cost_centre where id = any ($1::uuid[])
                    union all select id, code || ' ' || name || ', ' || fiscal_year_id from budget_line
                               where id = any ($1::uuid[]) and $3
                    union all select id, ref from request where id = any ($1::uuid[]) and $4
                    union all select id, 'F-' || number from finding where id = any ($1::uuid[]) and $5
                    union all select id, file_name from import_batch where id = any ($1::uuid[]) and $6) labelled`;

const READ: readonly Permission[] = ['budget-line.read', 'request.read', 'finding.read', 'import.read'];

/** The names of things of which somebody knows the id; of lines, requests, findings and imports for whoever may read such. */
@Injectable()
export class NamesQueries {
  constructor(private readonly database: Database) {}

  async of(ids: readonly string[], actor: SignedIn): Promise<NameView[]> {
    const rows = await this.database.read<{ id: string; en: string; es: string }>(NAMES, [
      ids.filter((id) => isUUID(id)),
      ids,
      ...READ.map((permission) => hasPermission(actor, permission)),
    ]);
    return rows.map(({ id, en, es }) => ({ id, name: { en, es } }));
  }
}
