import { Injectable } from '@nestjs/common';
import { money, toJson } from '@tandem/money';
import { hasPermission, scopePredicate, type SignedIn } from '../identity';
import { Clock, Database } from '../platform';
import { Company } from './company';
import { costReach, costWithin } from './cost-reach';
import { lineScope } from './line-scope';
import { monthsUpTo } from './months';
import { toolRef } from './reference-sql';
import type { ToolDataClass, ToolEvidence, ToolFinding, ToolOverlap, ToolView } from './tool.dto';
import { YEAR } from './tool-row';
import { UNDO_HOURS } from './undo-log';

interface SomeTool {
  readonly id: string;
  readonly category: string | null;
}

const MOST_OVERLAPS = 8;

/** What stands around a tool on its page: the rows that show it to be in use, what else does its job, what it works with. */
@Injectable()
export class ToolSurroundings {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
    private readonly clock: Clock,
  ) {}

  async of(
    tool: SomeTool,
    actor: SignedIn,
  ): Promise<Pick<ToolView, 'findings' | 'evidence' | 'overlaps' | 'dataClass' | 'canUndo'>> {
    const [findings, evidence, overlaps, dataClass, canUndo] = await Promise.all([
      this.findingsAbout(tool.id, actor),
      this.evidenceOf(tool.id, actor),
      this.overlapsWith(tool, actor),
      this.dataClassOf(tool.id, actor),
      this.canUndo(tool.id, actor),
    ]);
    return { findings, evidence, overlaps, dataClass, canUndo };
  }

  /** What payments brought to light about a tool, as far as the reader may see it. */
  private findingsAbout(toolId: string, actor: SignedIn): Promise<ToolFinding[]> {
    const scope = scopePredicate(actor, 'finding.read', { unit: 'x.unit_id' }, 2);
    return this.database.read<ToolFinding>(
      `select f.id, 'F-' || f.number as ref from finding f
        where coalesce(f.tool_id, f.shadow_tool_id) = $1
          and exists (select from finding_total x where x.finding_id = f.id and ${scope.sql})
        order by f.number limit 10`,
      [toolId, ...scope.values],
    );
  }

  /** Counts the rows that the link shows, no matter when they were posted. */
  private async evidenceOf(toolId: string, actor: SignedIn): Promise<ToolEvidence | null> {
    if (!hasPermission(actor, 'entry.read')) return null;
    const { functionalCurrency: currency } = await this.company.facts();
    const scope = lineScope(actor, 'entry.read', 2);
    const [found] = await this.database.read<Omit<ToolEvidence, 'drill'>>(
      `select count(*)::int as entries, min(x.posted_on) as "firstOn", max(x.posted_on) as "lastOn"
         from budget_entry_effect x join budget_line l on l.id = x.line_id
        where x.tool_id = $1 and x.actual_minor <> 0 and ${scope.sql}`,
      [toolId, ...scope.values],
    );
    const { entries = 0, firstOn = null, lastOn = null } = found ?? {};
    return {
      entries,
      firstOn,
      lastOn,
      drill: { path: '/entries', params: { tool: toolId, place: 'actual', currency } },
    };
  }

  private async overlapsWith({ id, category }: SomeTool, actor: SignedIn): Promise<ToolOverlap[]> {
    if (category === null) return [];
    const { functionalCurrency: currency } = await this.company.facts();
    const window = monthsUpTo(await this.company.today(), YEAR);
    const reach = costReach(actor, 5);
    const rows = await this.database.read<Omit<ToolOverlap, 'cost12Months'> & { cost: bigint }>(
      `select ${toolRef('t')} as tool, t.source, t.status, ${costWithin(reach)} as cost from tool t
        where t.category = $3 and t.id <> $4 and t.status in ('proposed', 'evaluating', 'trial', 'active', 'sunset')
        order by cost desc, t.name, t.id limit ${MOST_OVERLAPS}`,
      [window.firstMonth, window.lastMonth, category, id, ...reach.values],
    );
    return rows.map(({ cost, ...row }) => ({ ...row, cost12Months: toJson(money(cost, currency)) }));
  }

  private async dataClassOf(toolId: string, actor: SignedIn): Promise<ToolDataClass | null> {
    const scope = scopePredicate(
      actor,
      'request.read',
      { unit: 'r.unit_id', fundSource: 'l.fund_source', owner: 'r.requester_id' },
      2,
    );
    const [found] = await this.database.read<Omit<ToolDataClass, 'at'> & { at: Date }>(
      `select r.data_class as value, r.id as "requestId", r.ref, r.submitted_at as at
         from request r left join budget_line l on l.id = r.budget_line_id
        where r.tool_id = $1 and r.data_class is not null and r.submitted_at is not null
          and r.status in ('submitted', 'changes-requested', 'approved') and ${scope.sql}
        order by r.submitted_at desc limit 1`,
      [toolId, ...scope.values],
    );
    return found ? { ...found, at: found.at.toISOString() } : null;
  }

  private async canUndo(toolId: string, actor: SignedIn): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - UNDO_HOURS * 3_600_000);
    const found = await this.database.read(
      `select from tool_undo u join tool t on t.id = u.tool_id and t.version = u.version
        where u.tool_id = $1 and u.actor_id = $2 and u.edited_at > $3`,
      [toolId, actor.personId, since],
    );
    return found.length > 0;
  }
}
