import { Injectable } from '@nestjs/common';
import { type Permission, type Predicate, scopePredicate, type SignedIn } from '../../identity';
import { Database, notFound, pageOf, readCursor } from '../../platform';
import { Company, folded } from '../../registry';
import { type PaymentRecord, ROW_COLUMNS, rowView } from '../imports/imports.queries';
import { RegisterKnowledge } from '../matching/register-knowledge';
import { zip } from '../postings/judge-payments';
import { findingColumns, findingJoins, type FindingRow, findingView, STATUS } from './finding-row';
import type { FindingList, FindingSort, FindingsQuery, FindingView, SpellingView } from './findings.dto';

/** A finding as it was chosen, with whether the person's right to decide reaches it. */
export interface ChosenFinding {
  readonly finding: FindingView;
  readonly isDecidable: boolean;
}

/** What the list of findings is narrowed to, without its order and its page. */
type FindingFilter = Omit<FindingsQuery, 'limit' | 'cursor' | 'sort'>;

const SHOWN_PAYMENTS = 20;
const SHOWN_SPELLINGS = 50;

const SORTS: Readonly<Record<FindingSort, { readonly column: string; readonly type: string }>> = {
  '-amount': { column: 'f.weight_minor', type: 'bigint' },
  '-lastSeen': { column: 'f.last_seen', type: 'date' },
};

/** The parameters $1 to $5 are those of `filterValues`. */
const FILTER = `
  ($2::text is null or ${STATUS} = $2) and ($3::text is null or f.certainty = $3)
  and ($4::uuid is null or exists (select from finding_total x where x.finding_id = f.id and x.unit_id in (select unit_branch($4))))
  and ($5::text is null or strpos(f.search_text, $5) > 0 or strpos('f-' || f.number, $5) = 1)`;
const FIRST_FREE = 6;

@Injectable()
export class FindingsQueries {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterKnowledge,
    private readonly company: Company,
  ) {}

  async list(query: FindingsQuery, actor: SignedIn): Promise<FindingList> {
    const { limit, cursor, ...filter } = query;
    const sort = SORTS[query.sort ?? '-amount'];
    const [key, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const scope = visibleUnits(actor, 'finding.read', FIRST_FREE);
    const asked = [...filterValues(query, await this.company.today()), ...scope.values];
    const next = FIRST_FREE + scope.values.length;
    const rows = await this.database.read<FindingRow & { sortKey: string }>(
      `select ${findingColumns(scope.sql)}, ${sort.column}::text as "sortKey" from finding f ${findingJoins(scope.sql)}
        where ${FILTER} and ($${next}::${sort.type} is null or (${sort.column}, f.id) < ($${next}::${sort.type}, $${next + 1}::uuid))
        order by ${sort.column} desc, f.id desc limit $${next + 2}`,
      [...asked, key, id, limit + 1],
    );
    const [counted] = await this.database.read<{ total: number }>(
      `select count(*)::int as total from finding f
        where ${FILTER} and exists (select from finding_total t where t.finding_id = f.id and ${scope.sql})`,
      asked,
    );
    const page = pageOf(rows, limit, filter, (row) => [row.sortKey, row.id]);
    return { items: await this.views(page.rows), nextCursor: page.nextCursor, total: counted?.total ?? 0 };
  }

  /** Findings by their ids, or all that a filter matches, as the list shows them: the one with most at stake first. */
  async choose(
    { ids, filter, limit }: { ids: readonly string[] | undefined; filter: FindingFilter; limit: number },
    actor: SignedIn,
  ): Promise<ChosenFinding[]> {
    const scope = visibleUnits(actor, 'finding.read', FIRST_FREE);
    const reach = visibleUnits(actor, 'finding.triage', FIRST_FREE + scope.values.length);
    const next = FIRST_FREE + scope.values.length + reach.values.length;
    const rows = await this.database.read<FindingRow & { isDecidable: boolean }>(
      `select ${findingColumns(scope.sql)},
              exists (select from finding_total t where t.finding_id = f.id and ${reach.sql}) as "isDecidable"
         from finding f ${findingJoins(scope.sql)}
        where ${FILTER} and ($${next}::uuid[] is null or f.id = any ($${next}))
        order by f.weight_minor desc, f.id desc limit $${next + 1}`,
      [...filterValues(filter, await this.company.today()), ...scope.values, ...reach.values, ids ?? null, limit],
    );
    const views = await this.views(rows);
    return zip(rows, views).map(([{ isDecidable }, finding]) => ({ finding, isDecidable }));
  }

  /** @throws Problem `not_found`, also when none of its units is this person's to see */
  async get(id: string, actor: SignedIn): Promise<FindingView> {
    const scope = visibleUnits(actor, 'finding.read', 3);
    const rows = await this.database.read<FindingRow>(
      `select ${findingColumns(scope.sql)} from finding f ${findingJoins(scope.sql)} where f.id = $2`,
      [await this.company.today(), id, ...scope.values],
    );
    const [view] = await this.views(rows);
    if (!view) throw notFound('finding');
    return { ...view, payments: await this.payments(id, actor), spellings: await this.spellings(id, actor) };
  }

  async requireVisible(id: string, actor: SignedIn, permission: Permission): Promise<void> {
    if ((await this.visible([id], actor, permission)).size === 0) throw notFound('finding');
  }

  /** Of these findings the ones that the person's right reaches. */
  async visible(ids: readonly string[], actor: SignedIn, permission: Permission): Promise<Set<string>> {
    const scope = visibleUnits(actor, permission, 2);
    const found = await this.database.read<{ id: string }>(
      `select distinct t.finding_id as id from finding_total t where t.finding_id = any ($1::uuid[]) and ${scope.sql}`,
      [ids, ...scope.values],
    );
    return new Set(found.map(({ id }) => id));
  }

  private async views(rows: readonly FindingRow[]): Promise<FindingView[]> {
    if (rows.length === 0) return [];
    const { snapshot } = await this.register.current();
    const { functionalCurrency } = await this.company.facts();
    return rows.map((row) => findingView(row, snapshot.directory, functionalCurrency));
  }

  private async payments(id: string, actor: SignedIn): Promise<FindingView['payments']> {
    const scope = scopePredicate(actor, 'finding.read', { unit: 'r.unit_id' }, 3);
    const rows = await this.database.read<PaymentRecord>(
      `select ${ROW_COLUMNS} from import_row r join import_batch b on b.id = r.import_id join finding f on f.id = r.finding_id
        where r.finding_id = $1 and b.status = 'published' and ${scope.sql}
        order by coalesce(r.paid_on, b.undated_on) desc, r.import_id, r.row_number limit $2`,
      [id, SHOWN_PAYMENTS, ...scope.values],
    );
    return rows.map(rowView);
  }

  private spellings(id: string, actor: SignedIn): Promise<SpellingView[]> {
    const scope = scopePredicate(actor, 'finding.read', { unit: 'r.unit_id' }, 3);
    return this.database.read<SpellingView>(
      `select r.supplier as text, count(*)::int as count from import_row r join import_batch b on b.id = r.import_id
        where r.finding_id = $1 and b.status = 'published' and ${scope.sql}
        group by r.supplier order by count(*) desc, r.supplier limit $2`,
      [id, SHOWN_SPELLINGS, ...scope.values],
    );
  }
}

/** The parameters $1 to $5 of `FILTER`. */
const filterValues = ({ status, certainty, unit, q }: FindingFilter, today: string): unknown[] => [
  today,
  status ?? null,
  certainty ?? null,
  unit ?? null,
  q ? folded(q.trim()) : null,
];

/** Which parts of a finding somebody sees: those of the units that their right reaches. */
const visibleUnits = (actor: SignedIn, permission: Permission, firstParameter: number): Predicate =>
  scopePredicate(actor, permission, { unit: 't.unit_id' }, firstParameter);
