import { add, money } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '../platform';
import { PolicyRegister } from './policies/policy-register';
import type { SplitFinding } from './request-checks';
import { type RequestRecord, stepsAsked } from './request-record';
import { RouteFinder, routeOf } from './route-finder';
import type { Read } from './similar-decisions';

const WINDOW_DAYS = 90;
const DAY = 86_400_000;

interface Asked {
  readonly ref: string;
  readonly minor: bigint;
}

/** Finds a purchase that was cut into requests small enough for the looser lane (domain rule 35). It warns, people judge. */
@Injectable()
export class SplitDetector {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly finder: RouteFinder,
    private readonly clock: Clock,
  ) {}

  private readonly read: Read = (sql, values) => this.database.read(sql, values);

  /** Whoever looks in a transaction reads there, and never waits for a second connection meanwhile. */
  async look(record: RequestRecord, tx?: Tx): Promise<SplitFinding> {
    const { content, line, requester, unitId, tool, policyVersionId, lane } = record;
    const { amount } = content;
    const others = await this.others(record, tx ? (sql, values) => tx.query(sql, values) : this.read);
    if (others.length === 0 || !amount || !line || !policyVersionId) return { refs: [], changesRoute: false };
    const { document } = await this.policies.version(policyVersionId);
    const total = others.reduce((sum, { minor }) => add(sum, money(minor, amount.currency)), amount);
    const question = {
      ...content,
      amount: total,
      fundSource: line.fundSource,
      requesterRoles: requester.roles,
      unitId,
      category: tool?.category ?? null,
    };
    const find = (open: Tx): ReturnType<RouteFinder['find']> => this.finder.find(open, document, question);
    const together =
      total.currency === document.currency
        ? routeOf(document, question, total)
        : await (tx ? find(tx) : this.database.transaction(find));
    const changesRoute =
      !together.ok || together.value.lane !== lane || together.value.steps.length !== stepsAsked(record);
    return { refs: others.map(({ ref }) => ref), changesRoute };
  }

  /** Requests that ask for more of the same: renewals and regularised tools are what is paid already. */
  private others({ id, content, requester, tool, steps }: RequestRecord, read: Read): Promise<Asked[]> {
    const isAsked = content.amount !== null && steps.length > 0;
    if (!isAsked) return Promise.resolve([]);
    return read<Asked>(
      `select r.ref, r.amount_minor as minor
         from request r left join tool t on t.id = r.tool_id
        where r.requester_id = $1 and r.id <> $2 and r.status in ('submitted', 'changes-requested', 'approved')
          and r.currency = $3 and r.kind in ('new-tool', 'more-seats') and r.submitted_at > $4
          and (r.tool_id = $5::uuid or t.vendor_id = $6::uuid)
        order by r.number`,
      [
        requester.id,
        id,
        content.amount?.currency,
        new Date(this.clock.now().getTime() - WINDOW_DAYS * DAY),
        content.toolId,
        tool?.vendorId ?? null,
      ],
    );
  }
}
