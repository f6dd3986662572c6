import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { invalidField, isUniqueViolation, Problem, type Tx } from '../platform';
import { duplicateTool } from './register-tool';
import { reasonMissing, requireAnotherDeputy } from './tool-checks';
import { auditedFacts, columnsOf, differences } from './tool-facts';
import type { ToolChange } from './tool-input.dto';
import type { ToolEntity } from './tool.entity';
import { ToolRepository } from './tool.repository';
import { ToolSeals } from './tool-seals';
import { nextStatuses, type ToolStatus, toolTransition } from './tool-status';
import { UndoLog } from './undo-log';
import { VendorRepository } from './vendor.repository';

/** Who edits, and on which day of the company. */
export interface EditedBy {
  readonly actor: SignedIn;
  readonly today: string;
}

/** Writes one edit of a tool: what changes, what the trail keeps of it, and what becomes of the owner's seal. */
@Injectable()
export class EditTool {
  constructor(
    private readonly tools: ToolRepository,
    private readonly vendors: VendorRepository,
    private readonly undo: UndoLog,
    private readonly seals: ToolSeals,
    private readonly audit: Audit,
  ) {}

  /**
   * The tool is held, the values of the change were checked, and this person may edit it.
   *
   * @throws Problem `tool.transition`, `duplicate`, `validation.failed`
   */
  async execute(tx: Tx, tool: ToolEntity, change: ToolChange, by: EditedBy): Promise<void> {
    keepEvents(tool, change);
    if (leavesSprint(tool, change)) await requirePromotion(tx, tool);
    const before = await this.state(tx, tool);
    await this.undo.remember(tx, tool, change, by.actor);
    const changed: ToolEntity = { ...tool, ...columnsOf(change, by.today), ...(await this.vendorChange(tx, change)) };
    requireAnotherDeputy(changed);
    const status = nextStatus(tool, change);
    await this.save(tx, { ...changed, name: changed.name.trim(), status });
    if (change.stages) await this.tools.replaceStages(tx, tool.id, change.stages);
    if (change.benefitUnitIds) await this.tools.replaceBenefits(tx, tool.id, change.benefitUnitIds);
    const { isEmpty, ...difference } = differences(before, await this.state(tx, changed));
    const reason = change.reason ?? null;
    if (!isEmpty)
      await this.audit.record(tx, by.actor, { action: 'tool.change', object: about(tool), ...difference, reason });
    if (status !== tool.status) {
      await this.audit.record(tx, by.actor, {
        action: 'tool.transition',
        object: about(tool),
        before: { status: tool.status },
        after: { status, effectiveOn: change.effectiveOn ?? by.today },
        reason,
      });
    }
    const fields = [...Object.keys(difference.after), ...(status === tool.status ? [] : ['status'])];
    await this.seals.breakBy(tx, tool, fields, by.actor);
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

/** Only a marathon that is decided takes a tool out of its sprint and into use; stopping it needs none. */
const leavesSprint = (tool: ToolEntity, { lane, status }: ToolChange): boolean =>
  (lane !== undefined && lane !== tool.lane) || (status === 'active' && tool.status === 'trial');

/** @throws Problem `tool.transition` */
async function requirePromotion(tx: Tx, { id, name, status }: ToolEntity): Promise<void> {
  const [sprint] = await tx.query<{ ref: string }>(
    `select r.ref from sprint s join request r on r.id = s.request_id where s.tool_id = $1 and s.status <> 'promoted' limit 1`,
    [id],
  );
  if (!sprint) return;
  throw new Problem('tool.transition', `${name} is in the sprint of ${sprint.ref}: it goes on once that is promoted.`, {
    extension: { currentStatus: status, possible: [] },
  });
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
