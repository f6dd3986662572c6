import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { type Role, rolesOf, type SignedIn } from '../identity';
import { Database, invalidField, isUniqueViolation, Problem, type Tx } from '../platform';
import type { SavedView, ViewChange, ViewInput } from './view.dto';
import { ViewsQueries } from './views.queries';

const MOST_VIEWS = 100;

/** Two people who make different views the default of one role take turns. */
const DEFAULT_LOCK = 4_210_013;

type Content = Pick<SavedView, 'name' | 'query' | 'columns' | 'density' | 'widths' | 'sharedWith' | 'isDefault'>;
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
    const content = contentOf(input, {});
    requireRole(content.sharedWith, actor);
    return this.database.transaction(async (tx) => {
      await this.requireRoom(tx, actor);
      await this.giveUpDefault(tx, actor, { list, ...content });
      const [row] = await storing(
        tx.query<{ id: string }>(
          `insert into saved_view (owner_id, list, name, query, columns, density, shared_with, widths, is_default)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
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
    if (after.sharedWith !== before.sharedWith || after.isDefault !== before.isDefault) {
      requireRole(after.sharedWith, actor);
    }
    // What passed to a role stays with it: nobody could ever see it again otherwise.
    if (!before.isMine && after.sharedWith === null)
      throw invalidField('/sharedWith', 'Nobody owns it but the role.', 'owned_by_role');
    await this.database.transaction(async (tx) => {
      await this.giveUpDefault(tx, actor, { id, list: before.list, ...after });
      const changed = await storing(
        tx.query(
          `update saved_view set name = $3, query = $4, columns = $5, density = $6, shared_with = $7, widths = $8, is_default = $9,
                  version = version + 1
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
    if (kept.length >= MOST_VIEWS)
      throw invalidField('/name', `Delete a view first: you keep ${MOST_VIEWS}.`, 'too_many', { max: MOST_VIEWS });
  }

  /** Of the views shared with a role one is the default of a list: the one that was gives it up to the one that becomes it. */
  private async giveUpDefault(
    tx: Tx,
    actor: SignedIn,
    {
      id = null,
      list,
      sharedWith,
      isDefault,
    }: Pick<SavedView, 'list' | 'sharedWith' | 'isDefault'> & { id?: string | null },
  ): Promise<void> {
    if (!isDefault) return;
    await tx.query('select pg_advisory_xact_lock($1)', [DEFAULT_LOCK]);
    const gone = await tx.query<Content & { id: string }>(
      `update saved_view set is_default = false, version = version + 1
        where list = $1 and shared_with = $2 and is_default and id is distinct from $3::uuid
        returning id, name, query, columns, density, widths, shared_with as "sharedWith", is_default as "isDefault"`,
      [list, sharedWith, id],
    );
    for (const { id: former, ...after } of gone) {
      await this.record(tx, actor, {
        action: 'saved-view.change',
        id: former,
        before: { ...after, isDefault: true },
        after,
      });
    }
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

/** What a view holds after a change: what is sent, and the rest as it stands. Only what a role shares can be its default. */
function contentOf(sent: ViewChange, standing: Partial<Content>): Content {
  const { name = standing.name, query = standing.query, columns = standing.columns } = sent;
  const { density = standing.density ?? null, sharedWith = standing.sharedWith ?? null } = sent;
  const { widths = standing.widths ?? {} } = sent;
  if (name === undefined || query === undefined || columns === undefined) throw new Error('A view lacks its content.');
  if (sent.isDefault === true && sharedWith === null) {
    throw invalidField('/isDefault', 'Share the view with the role whose list opens with it.');
  }
  const isDefault =
    sharedWith !== null && (sent.isDefault ?? (standing.isDefault === true && sharedWith === standing.sharedWith));
  return { name, query, columns, density, widths, sharedWith, isDefault };
}

const valuesOf = ({ name, query, columns, density, sharedWith, widths, isDefault }: Content): unknown[] => [
  ...[name, query, columns, density, sharedWith],
  ...[JSON.stringify(widths), isDefault],
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
