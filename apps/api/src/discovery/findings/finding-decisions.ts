import { Injectable } from '@nestjs/common';
import { money } from '@tandem/money';
import { RequestDrafts } from '../../approvals';
import type { SignedIn } from '../../identity';
import { invalidField, Problem, type Tx } from '../../platform';
import { Company, type KnownTool } from '../../registry';
import { RegisterKnowledge, type RegisterSnapshot } from '../matching/register-knowledge';
import type { SupplierMatch } from '../matching/supplier-match';
import { isRetiredShadow } from '../matching/tool-directory';
import { DiscoverTools } from '../postings/discover-tools';
import { zip } from '../postings/judge-payments';
import type { PaidTool } from '../postings/plan-postings';
import type { FindingRecord } from './finding-record';
import { foundKey } from './finding-store';
import type { TriageInput } from './findings.dto';
import { MovePayments } from './move-payments';
import type { TriageAction } from './triage-rules';
import type { Decision } from './triage-log';

/** A finding, with what somebody wants to decide about it. */
export interface Asked {
  readonly finding: FindingRecord;
  readonly input: TriageInput;
}

interface Link extends Asked {
  readonly tool: PaidTool;
}

const YEAR_DAYS = 365;

/** Carries out what somebody decided about a finding; what it answers is then put on record. */
@Injectable()
export class FindingDecisions {
  constructor(
    private readonly register: RegisterKnowledge,
    private readonly discover: DiscoverTools,
    private readonly move: MovePayments,
    private readonly drafts: RequestDrafts,
    private readonly company: Company,
  ) {}

  async execute(
    tx: Tx,
    finding: FindingRecord,
    input: TriageInput & { action: Exclude<TriageAction, 'undo'> },
    actor: SignedIn,
  ): Promise<Decision> {
    switch (input.action) {
      case 'link': {
        const [decision] = await this.link(tx, [{ finding, input }], actor);
        if (!decision) throw new Error(`Nothing was decided about ${finding.ref}.`);
        return decision;
      }
      case 'confirm':
        return this.confirm(tx, finding, actor);
      case 'not-a-tool':
        return this.notATool(tx, finding, input, actor);
      case 'request':
        return this.request(tx, finding, input, actor);
      case 'ignore':
        return this.ignore(finding, input);
    }
  }

  /** They are tools of the register: the payments of each belong where those of its tool go. Answers in their order. */
  async link(tx: Tx, asked: readonly Asked[], actor: SignedIn): Promise<Decision[]> {
    const toolIds = asked.flatMap(({ input: { toolId } }) => toolId ?? []);
    const tools = await this.register.registered(tx, toolIds);
    const links: Link[] = [];
    for (const one of asked) links.push({ ...one, tool: await linkedTool(tx, one, tools) });
    const moves = await this.moveTo(tx, links, actor);
    return zip(links, moves).map(([{ finding, tool, input }, moved]) => ({
      action: 'link',
      after: { ...finding.state, status: 'linked', toolId: tool.id, ignoredUntil: null },
      moves: moved,
      ...(input.remember ? { remembered: { toolId: tool.id } } : {}),
      reason: input.reason,
    }));
  }

  /** The suspicion was right. A tool that the register has by now is linked; any other becomes a shadow tool, or is one again. */
  private async confirm(tx: Tx, finding: FindingRecord, actor: SignedIn): Promise<Decision> {
    const register = await this.register.snapshot(tx);
    const recognised =
      finding.match.vendor || finding.match.product ? register.directory.recognise(finding.match) : null;
    if (recognised?.kind === 'several')
      throw invalidField('/toolId', 'The vendor has several registered tools: link it to one of them.', 'ambiguous');
    const known = recognised?.kind === 'registered' ? recognised.tool : null;
    if (known && (!isRetiredShadow(known) || (await hasOpenFinding(tx, known.id)))) {
      const [moves = []] = await this.moveTo(tx, [{ finding, tool: known }], actor);
      const after = { ...finding.state, status: 'linked', toolId: known.id, ignoredUntil: null } as const;
      return { action: 'confirm', after, moves, remembered: { toolId: known.id } };
    }
    const tool = known ?? (await this.newShadowTool(tx, finding, register, actor));
    const [moves = []] = await this.moveTo(tx, [{ finding, tool }], actor);
    const after = {
      ...finding.state,
      certainty: 'found',
      status: 'new',
      groupKey: foundKey(tool.id),
      name: tool.name,
      shadowToolId: tool.id,
      ignoredUntil: null,
    } as const;
    return { action: 'confirm', after, moves, remembered: { toolId: tool.id } };
  }

  private async notATool(tx: Tx, finding: FindingRecord, { reason }: TriageInput, actor: SignedIn): Promise<Decision> {
    if (!reason?.trim()) throw invalidField('/reason', 'Say why it is no tool.', 'required');
    const why = `${finding.ref}: not a tool. ${reason}`;
    const move = { findingId: finding.id, payee: { kind: 'no-tool' }, reason: why } as const;
    const [moves = []] = await this.move.execute(tx, [move], actor);
    const after = { ...finding.state, status: 'not-a-tool', ignoredUntil: null } as const;
    return { action: 'not-a-tool', after, moves, remembered: { toolId: null }, reason };
  }

  /** The money stays where it is until the request is approved. */
  private async request(
    tx: Tx,
    finding: FindingRecord,
    { budgetLineId }: TriageInput,
    actor: SignedIn,
  ): Promise<Decision> {
    const { state, match } = finding;
    const draft = await this.drafts.createDraftFor(
      tx,
      {
        requesterId: actor.personId,
        unitId: actor.unitId,
        kind: 'regularise',
        toolId: state.shadowToolId,
        toolName: state.name,
        vendorName: match.vendor?.name ?? null,
        amount: await this.yearlyCost(tx, finding.id),
        budgetLineId: budgetLineId ?? null,
        benefitUnitIds: await payingUnits(tx, finding.id),
        findingId: finding.id,
      },
      actor,
    );
    return {
      action: 'request',
      after: { ...state, status: 'request-started', requestId: draft.id, ignoredUntil: null },
      moves: [],
    };
  }

  /** It can wait, and comes back. */
  async ignore(finding: FindingRecord, input: TriageInput): Promise<Decision> {
    const { until, reason } = requireIgnorable(input, await this.company.today());
    return { action: 'ignore', after: { ...finding.state, status: 'ignored', ignoredUntil: until }, moves: [], reason };
  }

  private moveTo(
    tx: Tx,
    links: readonly { readonly finding: FindingRecord; readonly tool: PaidTool }[],
    actor: SignedIn,
  ): Promise<Decision['moves'][]> {
    const moves = links.map(({ finding, tool }) => ({
      findingId: finding.id,
      payee: { kind: 'registered', tool } as const,
      reason: `${finding.ref}: ${tool.name}`,
    }));
    return this.move.execute(tx, moves, actor);
  }

  private async newShadowTool(
    tx: Tx,
    finding: FindingRecord,
    register: RegisterSnapshot,
    actor: SignedIn,
  ): Promise<KnownTool> {
    const match: SupplierMatch =
      finding.match.vendor || finding.match.product ? finding.match : { ...finding.match, vendor: null };
    const named = match.vendor ? match : { ...match, supplierKey: finding.state.name };
    const id = await this.discover.register(
      tx,
      { match: named, payments: await this.move.of(tx, [finding.id]) },
      register,
      actor,
    );
    const tool = await this.register.tool(tx, id);
    if (!tool) throw new Error(`The new tool of ${finding.ref} is not in the register.`);
    return tool;
  }

  /** What the last twelve months cost, as a first idea of the amount to ask for. */
  private async yearlyCost(tx: Tx, findingId: string) {
    const { functionalCurrency: currency } = await this.company.facts();
    const [row] = await tx.query<{ minor: bigint }>(
      `select coalesce(sum(r.amount_minor), 0)::bigint as minor from import_row r join import_batch b on b.id = r.import_id join finding f on f.id = r.finding_id
        where r.finding_id = $1 and b.status = 'published' and r.currency = $2 and coalesce(r.paid_on, b.undated_on) > f.last_seen - $3::int`,
      [findingId, currency, YEAR_DAYS],
    );
    return row && row.minor > 0n ? money(row.minor, currency) : null;
  }
}

/** @throws Problem `validation.failed` without a day to come or a reason */
export function requireIgnorable(
  { until, reason }: Pick<TriageInput, 'until' | 'reason'>,
  today: string,
): { readonly until: string; readonly reason: string } {
  if (!until || until < today)
    throw invalidField('/until', 'Choose a day to come: what is ignored comes back.', 'future_day');
  if (!reason?.trim()) throw invalidField('/reason', 'Say why it can wait.', 'required');
  return { until, reason };
}

/** Payments of a tool gather in one open finding, also one whose payments were all taken back. */
async function hasOpenFinding(tx: Tx, toolId: string): Promise<boolean> {
  const found = await tx.query(
    `select from finding where group_key = $1 and status in ('new', 'request-started', 'ignored')`,
    [foundKey(toolId)],
  );
  return found.length > 0;
}

async function payingUnits(tx: Tx, findingId: string): Promise<string[]> {
  const rows = await tx.query<{ unit_id: string }>(
    `select t.unit_id from finding_total t join unit u on u.id = t.unit_id where t.finding_id = $1 and u.code <> 'NA'
      group by t.unit_id order by sum(t.payment_count) desc, t.unit_id limit 10`,
    [findingId],
  );
  return rows.map((row) => row.unit_id);
}

async function linkedTool(tx: Tx, { finding, input }: Asked, tools: ReadonlyMap<string, PaidTool>): Promise<PaidTool> {
  const { toolId, budgetLineId = null } = input;
  if (!toolId) throw invalidField('/toolId', 'Choose the tool that it is.', 'required');
  const tool = tools.get(toolId);
  if (!tool || toolId === finding.state.shadowToolId)
    throw invalidField('/toolId', 'Choose another tool of the register.', 'unknown');
  if (budgetLineId) await requireLine(tx, budgetLineId, tool);
  return { ...tool, budgetLineId: budgetLineId ?? tool.budgetLineId };
}

async function requireLine(tx: Tx, lineId: string, tool: PaidTool): Promise<void> {
  const [line] = await tx.query<{ fund_source: string }>('select fund_source from budget_line where id = $1', [lineId]);
  if (!line) throw invalidField('/budgetLineId', 'There is no such budget line.', 'unknown');
  if (line.fund_source !== tool.source) {
    throw new Problem('budget.line_or_currency', `${tool.name} is paid from another source than that line.`);
  }
}
