import type { Database } from './database';

interface Facts {
  readonly role: string;
  readonly is_superuser: boolean;
  readonly version: number;
  readonly fsync: string;
  readonly synchronous_commit: string;
  readonly full_page_writes: string;
  readonly encoding: string;
  readonly writable: readonly string[];
  readonly switched_off: readonly string[];
}

/**
 * Refuses to start on a database that could lose an acknowledged write or that lets the product change history.
 *
 * @param appendOnly tables that the runtime role may only insert into
 * @param guarded further tables whose triggers have to be on, whoever writes
 * @throws Error that names what is wrong
 */
export async function checkDatabase(
  database: Database,
  appendOnly: readonly string[],
  guarded: readonly string[],
): Promise<void> {
  const [facts] = await database.read<Facts>(
    `select current_user::text as role,
            (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
            current_setting('server_version_num')::int as version,
            current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as synchronous_commit,
            current_setting('full_page_writes') as full_page_writes,
            current_setting('server_encoding') as encoding,
            array(select t from unnest($1::text[]) t
                   where has_table_privilege(t, 'UPDATE') or has_table_privilege(t, 'DELETE')
                      or has_table_privilege(t, 'TRUNCATE'))::text[] as writable,
            array(select g.tgrelid::regclass::text || '.' || g.tgname from pg_trigger g
                   where g.tgrelid::regclass::text = any($1 || $2::text[]) and not g.tgisinternal
                     and g.tgenabled <> 'A')::text[] as switched_off`,
    [appendOnly, guarded],
  );
  if (!facts) throw new Error('The database gave no account of itself.');
  const wrong = [
    facts.version < 150_000 && 'it is older than PostgreSQL 15',
    facts.is_superuser && `the product would run as ${facts.role}, which is a superuser`,
    facts.encoding !== 'UTF8' && `its encoding is ${facts.encoding} instead of UTF8`,
    facts.writable.length > 0 && `${facts.role} may change ${facts.writable.join(', ')}, which are append-only`,
    facts.switched_off.length > 0 && `these triggers are switched off: ${facts.switched_off.join(', ')}`,
    facts.fsync !== 'on' && 'fsync is off',
    facts.full_page_writes !== 'on' && 'full_page_writes is off',
    facts.synchronous_commit === 'off' && 'synchronous_commit is off',
  ].filter((reason) => reason !== false);
  if (wrong.length > 0) throw new Error(`This database cannot be used: ${wrong.join('; ')}.`);
}
