import { Injectable } from '@nestjs/common';
import { Database, notFound, pageOf, readCursor } from '../platform';
import { nameKey } from './names';
import type { VendorList, VendorsQuery, VendorView } from './vendor.dto';

const COLUMNS = `v.id, v.name, v.website, v.former_names as "formerNames",
         (select count(*)::int from tool t where t.vendor_id = v.id) as "toolCount"`;

@Injectable()
export class VendorQueries {
  constructor(private readonly database: Database) {}

  async list(query: VendorsQuery): Promise<VendorList> {
    const { limit, cursor, ...filter } = query;
    const [name, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const rows = await this.database.read<VendorView & { sortName: string }>(
      `select ${COLUMNS}, lower(v.name) as "sortName" from vendor v
        where ($1::text is null or strpos(v.name_key, $1) > 0 or strpos(lower(array_to_string(v.former_names, ' ')), $2) > 0)
          and ($3::text is null or (lower(v.name), v.id) > ($3, $4::uuid))
        order by lower(v.name), v.id limit $5`,
      [query.q ? nameKey(query.q) : null, query.q?.toLowerCase() ?? null, name, id, limit + 1],
    );
    const page = pageOf(rows, limit, filter, (row) => [row.sortName, row.id]);
    return { items: page.rows.map(({ sortName: _, ...vendor }) => vendor), nextCursor: page.nextCursor };
  }

  async get(id: string): Promise<VendorView> {
    const [row] = await this.database.read<VendorView>(`select ${COLUMNS} from vendor v where v.id = $1`, [id]);
    if (!row) throw notFound('vendor');
    return row;
  }
}
