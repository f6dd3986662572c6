import type { DataSource } from 'typeorm';

interface Line {
  readonly line: string;
}

/** Everything that decides how the database behaves, one fact a line, in a fixed order; job tables are pg-boss's own. */
const FACTS = `
  select 'table ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || case when a.attidentity <> '' then ' identity' else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  union all
  select 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'trigger ' || pg_get_triggerdef(t.oid) || ' (' || t.tgenabled::text || ')'
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  union all
  select 'routine ' || p.oid::regprocedure::text || ' ' || md5(regexp_replace(p.prosrc, '\\s+', ' ', 'g'))
         || case when p.prosecdef then ' security definer' else '' end
    from pg_proc p where p.pronamespace = 'public'::regnamespace
  union all
  select 'grant ' || table_name || ' ' || string_agg(distinct privilege_type, ', ' order by privilege_type)
    from information_schema.table_privileges where grantee = 'tandem_app' and table_schema = 'public' group by table_name
  union all
  select 'grant ' || table_name || ' (' || string_agg(column_name::text, ', ' order by column_name) || ') ' || privilege_type
    from information_schema.column_privileges p where grantee = 'tandem_app' and table_schema = 'public'
     and not exists (select from information_schema.table_privileges t where t.grantee = 'tandem_app' and t.table_schema = 'public'
                        and t.table_name = p.table_name and t.privilege_type = p.privilege_type)
   group by table_name, privilege_type`;

/**
 * The schema in text.
 *
 * @throws Error when an entity and its table differ: then a migration is missing
 */
export async function describeSchema(dataSource: DataSource): Promise<string> {
  const mapped = new Set(dataSource.entityMetadatas.map((entity) => entity.tableName));
  const differences = (await dataSource.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);
  const columns = differences.filter(
    (sql) =>
      /\b(ADD|DROP|ALTER) COLUMN\b|CREATE TABLE|ADD "/i.test(sql) && [...mapped].some((t) => sql.includes(`"${t}"`)),
  );
  if (columns.length > 0) throw new Error(`Entities and tables differ:\n${columns.join('\n')}`);
  const lines = await dataSource.query<Line[]>(`select line from (${FACTS}) facts order by line collate "C"`);
  return `${lines.map(({ line }) => line).join('\n')}\n`;
}
