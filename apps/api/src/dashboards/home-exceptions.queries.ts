import { Injectable } from '@nestjs/common';
import { scopePredicate, type SignedIn } from '../identity';
import { Database, pageOf, type PageQuery, readCursor } from '../platform';
import type { CoverageView, LateApproval, LateApprovalList } from './home-exceptions.dto';
import { APPROVED_AFTER_PAYMENT, APPROVED_AFTER_PAYMENT_COLUMNS, MONTHS_WITHOUT_IMPORT } from './home-exceptions-sql';
import { HomePeriods } from './home-period';

type ApprovalRow = Omit<LateApproval, 'decidedAt'> & { readonly decidedAt: Date };

/** The rows behind the exceptions that a home page counts. */
@Injectable()
export class HomeExceptionsQueries {
  constructor(
    private readonly database: Database,
    private readonly periods: HomePeriods,
  ) {}

  /** The latest approval first. */
  async lateApprovals({ limit, cursor }: PageQuery, actor: SignedIn): Promise<LateApprovalList> {
    const { startsOn, timeZone } = await this.periods.current();
    const scope = scopePredicate(actor, 'request.read', APPROVED_AFTER_PAYMENT_COLUMNS, 3);
    const asked = [startsOn, timeZone, ...scope.values];
    const [at, id] = cursor ? readCursor(cursor, startsOn) : [null, null];
    const after = `($${asked.length + 1}::timestamptz is null or (approval.decided_at, r.id) < ($${asked.length + 1}, $${asked.length + 2}::uuid))`;
    const [rows, [counted]] = await Promise.all([
      this.database.read<ApprovalRow>(
        `select r.id, json_build_object('id', r.id, 'ref', r.ref) as request,
                json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tool,
                paid.first_on as "firstPaidOn", paid.payments, approval.decided_at as "decidedAt",
                (select json_build_object('id', p.id, 'name', p.name, 'title', p.title) from person p where p.id = approval.person_id) as "decidedBy"
         ${APPROVED_AFTER_PAYMENT} and ${scope.sql} and ${after}
         order by approval.decided_at desc, r.id desc limit $${asked.length + 3}`,
        [...asked, at, id, limit + 1],
      ),
      this.database.read<{ total: number }>(
        `select count(*)::int as total ${APPROVED_AFTER_PAYMENT} and ${scope.sql}`,
        asked,
      ),
    ]);
    const page = pageOf(rows, limit, startsOn, (row) => [row.decidedAt.toISOString(), row.id]);
    return {
      items: page.rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() })),
      nextCursor: page.nextCursor,
      total: counted?.total ?? 0,
    };
  }

  async coverage(): Promise<CoverageView> {
    const { startsOn, today } = await this.periods.current();
    const months = await this.database.read<{ month: string }>(
      `select to_char(month, 'YYYY-MM') as month ${MONTHS_WITHOUT_IMPORT} order by month`,
      [startsOn, today],
    );
    return { since: startsOn, monthsWithoutImport: months.map(({ month }) => month) };
  }
}
