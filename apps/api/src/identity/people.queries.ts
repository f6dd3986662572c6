import { Injectable } from '@nestjs/common';
import { Database, notFound, pageOf, readCursor } from '../platform';
import type { PeopleQuery, PersonList, PersonView } from './people.dto';

const VIEW = `
  select p.id, p.name, p.email, p.title, p.is_active as "isActive", p.version,
         case when u.id is not null then json_build_object('id', u.id, 'code', u.code, 'name', u.name) end as unit,
         coalesce((select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'fundSource', r.fund_source) order by r.role)
                     from person_role r where r.person_id = p.id), '[]') as grants,
         coalesce((select json_agg(distinct r.role) from person_role r where r.person_id = p.id), '[]') as roles
    from person p left join unit u on u.id = p.unit_id`;

/** Which people a query asks for. */
const FILTER = `
  ($1::text is null or p.name ilike '%' || $1 || '%' or p.email ilike '%' || $1 || '%')
  and ($2::text is null or exists (select from person_role r where r.person_id = p.id and r.role = $2))`;

@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  async list(query: PeopleQuery): Promise<PersonList> {
    const { limit, cursor, ...filter } = query;
    const [name, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const asked = [query.q ?? null, query.role ?? null];
    const rows = await this.database.read<PersonView>(
      `${VIEW} where ${FILTER} and ($3::text is null or (p.name, p.id) > ($3, $4::uuid)) order by p.name, p.id limit $5`,
      [...asked, name, id, limit + 1],
    );
    const [counted] = await this.database.read<{ total: number }>(
      `select count(*)::int as total from person p where ${FILTER}`,
      asked,
    );
    const page = pageOf(rows, limit, filter, (row) => [row.name, row.id]);
    return { items: page.rows, nextCursor: page.nextCursor, total: counted?.total ?? 0 };
  }

  async get(id: string): Promise<PersonView> {
    const [row] = await this.database.read<PersonView>(`${VIEW} where p.id = $1`, [id]);
    if (!row) throw notFound('person');
    return row;
  }
}
