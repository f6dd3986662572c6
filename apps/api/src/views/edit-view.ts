import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { type Role, rolesOf, type SignedIn } from '../identity';
import { Database, invalidField, isUniqueViolation, Problem, type Tx } from '../platform';
import type { SavedView, ViewChange, ViewInput } from './view.dto';
import { ViewsQueries } from './views.queries';

const MOST_VIEWS = 100;

type Content = Pick<SavedView, 'name' | 'query' | 'columns' | 'density' | 'sharedWith'>;
type Recorded = Content & Partial<Pick<SavedView, 'list'>>;

@Injectable()
export class EditView {
  constructor(
    private readonly database: Database,
    private readonly queries: ViewsQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `duplicate` when they have a view of this name, `permission.denied` to share with another role */
  async create(input: ViewInput, actor: SignedIn): Promise<string> {
    const { list } = input;
    const content = contentOf(input, { density: null, sharedWith: null });
    requireRole(content.sharedWith, actor);
    return this.database.transaction(async (tx) => {
      await this.requireRoom(tx, actor);
      const [row] = await storing(
        tx.query<{ id: string }>(
          `insert into saved_view (owner_id, list, name, query, columns, density, shared_with)
           values ($1, $2, $3, $4, $5, $6, $7) returning id`,
          [actor.personId, list, ...valuesOf(content)],
        ),
      );
      if (!row) throw new Error('A view was stored without an id.');
      await this.record(tx, actor, { action: 'saved-view.create', id: row.id, after: { list, ...content } });
      return row.id;
    });
  }

  /** @throws Problem `version.stale`, `permission.denied`, `duplicate` */
  async change(id: string, change: ViewChange, version: number, actor: SignedIn): Promise<void> {
    const before = await this.requireEditable(id, actor);
    const after = contentOf(change, before);
    if (after.sharedWith !== before.sharedWith) requireRole(after.sharedWith, actor);
    // What passed to a role stays with it: nobody could ever see it again otherwise.
    if (!before.isMine && after.sharedWith === null) throw invalidField('/sharedWith', 'Nobody owns it but the role.');
    await this.database.transaction(async (tx) => {
      const changed = await storing(
        tx.query(
          `update saved_view set name = $3, query = $4, columns = $5, density = $6, shared_with = $7, version = version + 1
            where id = $1 and version = $2 returning id`,
          [id, version, ...valuesOf(after)],
        ),
      );
      if (changed.length === 0) throw new Problem('version.stale', 'Somebody changed this view in the meantime.');
      await this.record(tx, actor, { action: 'saved-view.change', id, before: contentOf({}, before), after });
    });
  }

  /** @throws Problem `permission.denied` */
  async remove(id: string, actor: SignedIn): Promise<void> {
    const before = await this.requireEditable(id, actor);
    await this.database.transaction(async (tx) => {
      const gone = await tx.query('delete from saved_view where id = $1 returning id', [id]);
      if (gone.length === 0) return;
      const { list } = before;
      await this.record(tx, actor, { action: 'saved-view.delete', id, before: { list, ...contentOf({}, before) } });
    });
  }

  private async requireEditable(id: string, actor: SignedIn): Promise<SavedView> {
    const view = await this.queries.get(id, actor);
    if (!view.canEdit) throw new Problem('permission.denied', 'Only its owner edits a view; save one of your own.');
    return view;
  }

  private async requireRoom(tx: Tx, { personId }: SignedIn): Promise<void> {
    const kept = await tx.query('select from saved_view where owner_id = $1', [personId]);
    if (kept.length >= MOST_VIEWS) throw invalidField('/name', `Delete a view first: you keep ${MOST_VIEWS}.`);
  }

  private record(
    tx: Tx,
    actor: SignedIn,
    { action, id, before, after }: { action: string; id: string; before?: Recorded; after?: Recorded },
  ): Promise<void> {
    const object = { type: 'saved-view', id, label: (after ?? before)?.name ?? null };
    return this.audit.record(tx, actor, { action, object, before: before ?? null, after: after ?? null });
  }
}

/** What a view holds after a change: what is sent, and the rest as it stands. */
function contentOf(sent: ViewChange, standing: Partial<Content>): Content {
  const { name = standing.name, query = standing.query, columns = standing.columns } = sent;
  const { density = standing.density ?? null, sharedWith = standing.sharedWith ?? null } = sent;
  if (name === undefined || query === undefined || columns === undefined) throw new Error('A view lacks its content.');
  return { name, query, columns, density, sharedWith };
}

const valuesOf = ({ name, query, columns, density, sharedWith }: Content): unknown[] => [
  name,
  query,
  columns,
  density,
  sharedWith,
];

/** Whoever shares speaks for the role, so they need to hold it; administrators may for any. */
function requireRole(role: Role | null, actor: SignedIn): void {
  const roles = rolesOf(actor);
  if (role === null || roles.includes(role) || roles.includes('admin')) return;
  throw new Problem('permission.denied', 'You share views with roles that you hold.');
}

const storing = <T>(query: Promise<T[]>): Promise<T[]> =>
  query.catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new Problem('duplicate', 'You have a view of this name for this list.');
    throw error;
  });
