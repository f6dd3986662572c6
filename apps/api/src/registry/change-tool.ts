import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Database, invalidField, isUniqueViolation, notFound, Problem, type Tx } from '../platform';
import { Company } from './company';
import { duplicateTool } from './register-tool';
import { reasonMissing, ToolChecks } from './tool-checks';
import { auditedFacts, columnsOf, differences } from './tool-facts';
import type { ToolChange } from './tool-input.dto';
import type { ToolEntity } from './tool.entity';
import { ToolRepository } from './tool.repository';
import { requireEditable } from './tool-scope';
import { nextStatuses, type ToolStatus, toolTransition } from './tool-status';
import { VendorRepository } from './vendor.repository';

/** Edits a tool, its status included. */
@Injectable()
export class ChangeTool {
  constructor(
    private readonly database: Database,
    private readonly tools: ToolRepository,
    private readonly vendors: VendorRepository,
    private readonly checks: ToolChecks,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found`, `version.stale`, `tool.transition`, `duplicate`, `validation.failed`, `permission.denied` */
  async execute(id: string, change: ToolChange, version: number, actor: SignedIn): Promise<void> {
    const today = await this.company.today();
    await this.database.transaction(async (tx) => {
      const tool = await this.tools.lock(tx, id);
      if (!tool) throw notFound('tool');
      await requireEditable(tx, id, actor);
      if (tool.version !== version) throw new Problem('version.stale', 'Somebody changed this tool in the meantime.');
      await this.checks.check(tx, change);
      keepEvents(tool, change);
      const before = await this.state(tx, tool);
      const changed: ToolEntity = { ...tool, ...columnsOf(change, today), ...(await this.vendorChange(tx, change)) };
      await this.save(tx, { ...changed, name: changed.name.trim(), status: nextStatus(tool, change) });
      if (change.stages) await this.tools.replaceStages(tx, id, change.stages);
      if (change.benefitUnitIds) await this.tools.replaceBenefits(tx, id, change.benefitUnitIds);
      // Whoever edits cannot put a tool out of their own reach.
      await requireEditable(tx, id, actor);
      const difference = differences(before, await this.state(tx, changed));
      if (!difference.isEmpty) {
        await this.audit.record(tx, actor, {
          action: 'tool.change',
          object: about(tool),
          ...difference,
          reason: change.reason ?? null,
        });
      }
      await this.recordTransition(tx, tool, change, { actor, today });
    });
  }

  /** What the trail compares; the status has an event of its own. */
  private async state(tx: Tx, { status: _status, ...tool }: ToolEntity): Promise<object> {
    return {
      ...auditedFacts(tool),
      stages: await this.tools.stagesOf(tx, tool.id),
      benefitUnitIds: await this.tools.benefitUnitsOf(tx, tool.id),
    };
  }

  private async vendorChange(tx: Tx, { vendorId, vendorName }: ToolChange): Promise<Partial<ToolEntity>> {
    return vendorId || !vendorName ? {} : { vendorId: (await this.vendors.findOrAdd(tx, { name: vendorName })).id };
  }

  private async save(tx: Tx, tool: ToolEntity): Promise<void> {
    const namesake = await this.tools.findByName(tx, tool.name, tool.vendorId);
    if (namesake && namesake.id !== tool.id) throw duplicateTool(namesake);
    await this.tools.save(tx, tool).catch((error: unknown) => {
      // Somebody added the namesake after it was looked for.
      throw isUniqueViolation(error, 'tool_name') ? duplicateTool(null) : error;
    });
  }

  private async recordTransition(
    tx: Tx,
    tool: ToolEntity,
    change: ToolChange,
    by: { actor: SignedIn; today: string },
  ): Promise<void> {
    const status = change.status ?? tool.status;
    if (status === tool.status) return;
    await this.audit.record(tx, by.actor, {
      action: 'tool.transition',
      object: about(tool),
      before: { status: tool.status },
      after: { status, effectiveOn: change.effectiveOn ?? by.today },
      reason: change.reason ?? null,
    });
  }
}

const about = (tool: ToolEntity): { type: string; id: string; label: string } => ({
  type: 'tool',
  id: tool.id,
  label: tool.name,
});

function nextStatus(tool: ToolEntity, { status, reason }: ToolChange): ToolStatus {
  if (status === undefined || status === tool.status) return tool.status;
  const transition = toolTransition(tool.status, status, 'edit');
  if (!transition) {
    const possible = nextStatuses(tool.status);
    throw new Problem(
      'tool.transition',
      `A tool that is ${tool.status} cannot become ${status}; it can become ${possible.join(', ')}.`,
      {
        extension: { currentStatus: tool.status, possible: possible.map((next) => ({ status: next })) },
      },
    );
  }
  if (transition.needsReason && !reason?.trim()) throw reasonMissing();
  return status;
}

/** What Tandem saw happen is not replaced by what somebody declares afterwards. */
function keepEvents(tool: ToolEntity, change: ToolChange): void {
  const isRewritten = (evidence: string | null, field: 'definedById' | 'authorisedById'): boolean =>
    evidence === 'event' && change[field] !== undefined && change[field] !== tool[field];
  if (isRewritten(tool.authorisedEvidence, 'authorisedById')) {
    throw invalidField(
      '/authorisedById',
      `${tool.authorisedSource ?? 'A decision'} is on record as its authorisation.`,
      'on_record',
    );
  }
  if (isRewritten(tool.definedEvidence, 'definedById')) {
    throw invalidField(
      '/definedById',
      `${tool.definedSource ?? 'A request'} is on record as its definition.`,
      'on_record',
    );
  }
}
