import { Injectable } from '@nestjs/common';
import { money, toJson } from '@tandem/money';
import { describeReason } from '@tandem/tool-discovery';
import { scopePredicate, type SignedIn } from '../../identity';
import { Database, notFound, type PageQuery, pageOf, readCursor } from '../../platform';
import { personRef } from '../../registry';
import type { SupplierMatch } from '../matching/supplier-match';
import { isVendorless } from '../matching/tool-directory';
import type { Outcome } from '../postings/plan-postings';
import type { ImportCounts } from './import-counts';
import type {
  ImportList,
  ImportRowList,
  ImportRowsQuery,
  ImportRowView,
  ImportStatus,
  ImportView,
  RowKind,
} from './imports.dto';
import type { ReadingSummary } from './stage-file';

interface ImportRow {
  readonly id: string;
  readonly kind: 'payments';
  readonly status: ImportStatus;
  readonly fileName: string;
  readonly sha256: string;
  readonly reading: Omit<ReadingSummary, 'counts'>;
  readonly currency: string;
  readonly counts: ImportCounts;
  readonly failure: ImportView['failure'];
  readonly createdBy: ImportView['createdBy'];
  readonly createdAt: Date;
  readonly createdKey: string;
  readonly publishedAt: Date | null;
  readonly reversedAt: Date | null;
  readonly version: number;
}

const VIEW = `
  select b.id, b.kind, b.status, b.file_name as "fileName", encode(b.sha256, 'hex') as sha256, b.reading, b.currency, b.counts, b.failure,
         ${personRef('p')} as "createdBy", b.created_at as "createdAt", b.created_at::text as "createdKey",
         b.published_at as "publishedAt", b.reversed_at as "reversedAt", b.version
    from import_batch b left join person p on p.id = b.created_by_id`;

/** One row of a file as the database keeps it, for `rowView`. */
export interface PaymentRecord {
  readonly importId: string;
  readonly rowNumber: number;
  readonly kind: RowKind;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly supplier: string | null;
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
  readonly date: string | null;
  readonly department: string | null;
  readonly account: string | null;
  readonly category: string | null;
  readonly purpose: string | null;
  readonly match: SupplierMatch | null;
  readonly isRecordedAlready: boolean;
  readonly finding: { id: string; ref: string } | null;
  readonly entryIds: string[];
}

/** Columns of `import_row r`, joined with its finding `f`. */
export const ROW_COLUMNS = `
  r.import_id as "importId", r.row_number as "rowNumber", r.kind, r.outcome, r.reason, r.detail, r.supplier, r.amount_minor as "amountMinor",
  r.currency, r.paid_on as date, r.department, r.account, r.category, r.purpose, r.match, r.is_recorded_already as "isRecordedAlready",
  case when f.id is not null then json_build_object('id', f.id, 'ref', 'F-' || f.number) end as finding, r.entry_ids::text[] as "entryIds"`;

@Injectable()
export class ImportsQueries {
  constructor(private readonly database: Database) {}

  async list({ limit, cursor }: PageQuery, actor: SignedIn): Promise<ImportList> {
    const [createdAt, id] = cursor ? readCursor(cursor, 'imports') : [null, null];
    const scope = scopePredicate(actor, 'import.read', {}, 4);
    const counted = scopePredicate(actor, 'import.read', {}, 1);
    const [rows, [all]] = await Promise.all([
      this.database.read<ImportRow>(
        `${VIEW} where ($1::timestamptz is null or (b.created_at, b.id) < ($1, $2::uuid)) and ${scope.sql}
          order by b.created_at desc, b.id desc limit $3`,
        [createdAt, id, limit + 1, ...scope.values],
      ),
      this.database.read<{ total: number }>(`select count(*)::int as total from import_batch b where ${counted.sql}`, [
        ...counted.values,
      ]),
    ]);
    const page = pageOf(rows, limit, 'imports', (row) => [row.createdKey, row.id]);
    return { items: page.rows.map(importView), nextCursor: page.nextCursor, total: all?.total ?? 0 };
  }

  async get(id: string, actor: SignedIn): Promise<ImportView> {
    const scope = scopePredicate(actor, 'import.read', {}, 2);
    const [row] = await this.database.read<ImportRow>(`${VIEW} where b.id = $1 and ${scope.sql}`, [
      id,
      ...scope.values,
    ]);
    if (!row) throw notFound('import');
    return importView(row);
  }

  async rows(id: string, query: ImportRowsQuery, actor: SignedIn): Promise<ImportRowList> {
    await this.get(id, actor);
    const { limit, cursor, ...filter } = query;
    const key = { id, ...filter };
    const [after] = cursor ? readCursor(cursor, key) : [0];
    const asked = [id, query.outcome ?? null, query.kind ?? null];
    const condition = 'r.import_id = $1 and ($2::text is null or r.outcome = $2) and ($3::text is null or r.kind = $3)';
    const rows = await this.database.read<PaymentRecord>(
      `select ${ROW_COLUMNS} from import_row r left join finding f on f.id = r.finding_id
        where ${condition} and r.row_number > $4 order by r.row_number limit $5`,
      [...asked, after, limit + 1],
    );
    const [counted] = await this.database.read<{ total: number }>(
      `select count(*)::int as total from import_row r where ${condition}`,
      asked,
    );
    const page = pageOf(rows, limit, key, (row) => [row.rowNumber]);
    return { items: page.rows.map(rowView), nextCursor: page.nextCursor, total: counted?.total ?? 0 };
  }
}

function importView({ reading, createdKey: _key, ...row }: ImportRow): ImportView {
  const { dialect, mapping, headings, sampleRows, questions } = reading;
  return {
    ...row,
    dialect: { ...dialect },
    mapping: { ...mapping },
    headings: [...headings],
    sampleRows: sampleRows.map((cells) => [...cells]),
    questions: questions.map(({ id, text, choices }) => ({
      id,
      text: text.en,
      textEs: text.es,
      choices: [...choices],
    })),
    counts: { ...row.counts, sums: [...row.counts.sums] },
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    reversedAt: row.reversedAt?.toISOString() ?? null,
  };
}

export function rowView({ match, amountMinor, currency, ...row }: PaymentRecord): ImportRowView {
  return {
    ...row,
    amount: amountMinor !== null && currency !== null ? toJson(money(amountMinor, currency)) : null,
    vendor: match?.vendor && !isVendorless(match.vendor.id) ? match.vendor : null,
    product: match?.product ?? null,
    confidence: match?.confidence ?? null,
    reasons: reasonTexts(match),
  };
}

/** Why a supplier was matched as it was, in both languages. */
export const reasonTexts = (match: SupplierMatch | null): { en: string; es: string }[] =>
  (match?.reasons ?? []).map((reason) => ({ en: describeReason(reason, 'en'), es: describeReason(reason, 'es') }));
