import { ALL_PLACES, EFFECT_COLUMNS, rollupColumns, rollupSums, SPENDING } from './effects';

/**
 * Before each row: the line is locked, so that everybody else's entry on it waits; the entry is checked against the
 * history and against what is left, and gets its number and the balance after it. Rows of the same statement are seen
 * through the entries themselves, because the line's totals move once, at the end of the statement.
 *
 * BG001 no room (detail: JSON), BG002 does not fit the commitment or the reversed entry, BG004 line or currency,
 * BG005 already reversed.
 */
export const APPLY_ENTRY = `
  create function apply_budget_entry() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
  declare
    k budget_entry_kind;
    line budget_line;
    original budget_entry;
    way int := case when new.reverses_id is null then 1 else -1 end;
    before record;
    change bigint;
  begin
    select * into k from budget_entry_kind where kind = new.kind;
    if not found then
      raise exception 'There is no kind % of budget entry', new.kind using errcode = 'foreign_key_violation';
    end if;
    select * into line from budget_line where id = new.line_id for no key update;
    if not found or line.currency <> new.currency then
      raise exception 'Line % does not take %', new.line_id, new.currency using errcode = 'BG004';
    end if;

    if new.reverses_id is not null then
      select * into original from budget_entry where id = new.reverses_id;
      if original.line_id is distinct from new.line_id or original.kind <> new.kind or original.amount_minor <> new.amount_minor
         or original.commitment_id is distinct from new.commitment_id or original.tool_id is distinct from new.tool_id then
        raise exception 'Entry % is not what is to be reversed', new.reverses_id using errcode = 'BG002';
      end if;
      if original.reverses_id is not null then
        raise exception 'Entry % is a reversal itself', original.id using errcode = 'BG005';
      end if;
      if exists (select from budget_entry where reverses_id = original.id) then
        raise exception 'Entry % has been reversed', original.id using errcode = 'BG005';
      end if;
      new.functional_minor := original.functional_minor;
    end if;

    -- The last entry of this very statement, if there is one, knows more than the line.
    select e.sequence, e.available_after_minor as available into before
      from budget_entry e where e.line_id = line.id and e.sequence > line.last_sequence order by e.sequence desc limit 1;
    if not found then
      select line.last_sequence as sequence,
             line.funded_minor - line.reserved_minor - line.committed_minor - line.actual_minor as available into before;
    end if;

    if way * k.d_funded < 0 then
      -- Not even a line that allows overdraft hands on budget that it was never given.
      change := line.funded_minor - new.amount_minor + coalesce((
        select sum(x.funded_minor) from budget_entry_effect x join budget_entry e on e.id = x.entry_id
         where e.line_id = line.id and e.sequence > line.last_sequence), 0);
      if change < 0 then
        raise exception 'budget.insufficient' using errcode = 'BG001',
          detail = json_build_object('line', line.code, 'available', (change + new.amount_minor)::text,
                                     'needed', new.amount_minor::text, 'currency', line.currency)::text;
      end if;
    end if;

    if k.d_reserved <> 0 or k.d_committed <> 0 then
      update commitment c
         set reserved_minor = c.reserved_minor + way * k.d_reserved * new.amount_minor,
             committed_minor = c.committed_minor + way * k.d_committed * new.amount_minor
       where c.id = new.commitment_id and c.line_id = new.line_id
         and c.reserved_minor + way * k.d_reserved * new.amount_minor >= 0
         and c.committed_minor + way * k.d_committed * new.amount_minor >= 0
      returning
        round(c.reserved_minor * c.minor_rate) - round((c.reserved_minor - way * k.d_reserved * new.amount_minor) * c.minor_rate),
        round(c.committed_minor * c.minor_rate) - round((c.committed_minor - way * k.d_committed * new.amount_minor) * c.minor_rate)
      into new.functional_reserved_minor, new.functional_committed_minor;
      if not found then
        raise exception 'The commitment does not hold %', new.amount_minor using errcode = 'BG002';
      end if;
    end if;

    change := way * (k.d_funded - k.d_reserved - k.d_committed - k.d_actual) * new.amount_minor;
    if (case when way = 1 then k.needs_room else k.reversal_needs_room end)
       and not line.allows_overdraft and before.available + change < 0 then
      raise exception 'budget.insufficient' using errcode = 'BG001',
        detail = json_build_object('line', line.code, 'available', before.available::text,
                                   'needed', new.amount_minor::text, 'currency', line.currency)::text;
    end if;

    new.sequence := before.sequence + 1;
    new.available_after_minor := before.available + change;
    new.recorded_at := clock_timestamp();
    return new;
  end $$;
  revoke all on function apply_budget_entry() from public;
  create trigger a_apply before insert on budget_entry for each row execute function apply_budget_entry();
  alter table budget_entry enable always trigger a_apply;
`;

const upsert = (table: string, key: string, places: typeof ALL_PLACES | typeof SPENDING): string => {
  const columns = rollupColumns(places);
  return `
    insert into ${table} as m (${key}, ${columns.join(', ')})
    select ${key}, ${rollupSums(places)} from moved x ${places === SPENDING ? 'where x.moves_actual' : ''}
     group by ${key} order by ${key}
    on conflict (${key}) do update set ${columns.map((column) => `${column} = m.${column} + excluded.${column}`).join(', ')}`;
};

const MOVED = `
  moved as materialized (
    select e.line_id, e.tool_id, to_char(e.posted_on, 'YYYY-MM') as month, k.d_actual <> 0 as moves_actual, ${EFFECT_COLUMNS}
      from posted e join budget_entry_kind k on k.kind = e.kind)`;

/**
 * After each statement: one update per line and one per month of it, however many entries came at once. A thousand
 * updates of one row in one transaction would leave a thousand versions of it to read through.
 */
export const TOTAL_ENTRIES = `
  create function total_budget_entries() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
  begin
    with ${MOVED},
    line_total as (
      update budget_line l
         set funded_minor = l.funded_minor + s.funded, reserved_minor = l.reserved_minor + s.reserved,
             committed_minor = l.committed_minor + s.committed, actual_minor = l.actual_minor + s.actual,
             last_sequence = l.last_sequence + s.entries
        from (select x.line_id, count(*) as entries, sum(x.funded_minor) as funded, sum(x.reserved_minor) as reserved,
                     sum(x.committed_minor) as committed, sum(x.actual_minor) as actual
                from moved x group by x.line_id) s
       where l.id = s.line_id),
    line_months as (${upsert('line_month', 'line_id, month', ALL_PLACES)})
    ${upsert('tool_month', 'line_id, month, tool_id', SPENDING)};
    return null;
  end $$;
  revoke all on function total_budget_entries() from public;
  create trigger b_total after insert on budget_entry referencing new table as posted
    for each statement execute function total_budget_entries();
  alter table budget_entry enable always trigger b_total;
`;
