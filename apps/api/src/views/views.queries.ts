import { Injectable } from '@nestjs/common';
import { type ListKey, rolesOf, type SignedIn } from '../identity';
import { Database, notFound } from '../platform';
import type { DefaultView, SavedView, SavedViewList } from './view.dto';

/** A view with what decides who may see and who may edit it, for the person $1 with the roles $2. */
const VIEW = `
  select v.id, v.list, v.name, v.query, v.columns, v.density, v.widths, v.shared_with as "sharedWith",
         v.is_default as "isDefault", v.version,
         case when p.is_active then json_build_object('id', p.id, 'name', p.name, 'title', p.title) end as owner,
         v.owner_id = $1 as "isMine", v.owner_id = $1 or (not p.is_active and 'admin' = any ($2::text[])) as "canEdit"
    from saved_view v join person p on p.id = v.owner_id
   where (v.owner_id = $1 or v.shared_with = any ($2::text[])
          or (v.shared_with is not null and not p.is_active and 'admin' = any ($2::text[])))`;

@Injectable()
export class ViewsQueries {
  constructor(private readonly database: Database) {}

  async list(list: ListKey, actor: SignedIn): Promise<SavedViewList> {
    const items = await this.database.read<SavedView>(
      `${VIEW} and v.list = $3 order by v.owner_id <> $1, lower(v.name), v.id`,
      [actor.personId, rolesOf(actor), list],
    );
    return { items };
  }

  /** What each list opens with: the default of the first of somebody's roles that has one. */
  defaults(actor: SignedIn): Promise<DefaultView[]> {
    return this.database.read<DefaultView>(
      `select distinct on (list) list, id, query from saved_view where is_default and shared_with = any ($1::text[])
        order by list, array_position($1::text[], shared_with)`,
      [rolesOf(actor)],
    );
  }

  /** @throws Problem `not_found`, also when it is neither theirs nor shared with them */
  async get(id: string, actor: SignedIn): Promise<SavedView> {
    const [view] = await this.database.read<SavedView>(`${VIEW} and v.id = $3`, [actor.personId, rolesOf(actor), id]);
    if (!view) throw notFound('view');
    return view;
  }
}
