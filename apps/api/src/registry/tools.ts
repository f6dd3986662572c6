import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../audit';
import { Clock, Problem, type Tx } from '../platform';
import type { Evidence, FundSource, Lane } from './references.dto';
import { auditedFacts, differences } from './tool-facts';
import { type NamedTool, ToolRepository } from './tool.repository';
import type { ToolEntity } from './tool.entity';
import { ToolSeals } from './tool-seals';
import { type ToolStatus, toolTransition } from './tool-status';
import { type NewVendor, VendorRepository } from './vendor.repository';

export interface DiscoveredTool {
  readonly name: string;
  readonly vendorId: string | null;
  readonly catalogueProductId?: string | null;
  readonly category?: string | null;
  readonly unitId: string | null;
  /** Day of the first sign that it is in use. */
  readonly firstSeen: string;
}

export interface ProposedTool {
  readonly name: string;
  readonly vendorName: string | null;
  readonly category?: string | null;
  readonly source: FundSource;
  readonly unitId: string | null;
}

/** An approval, as the register keeps it. */
export interface Authorisation {
  readonly personId: string;
  readonly requestRef: string;
  readonly on: string;
  readonly lane: Lane;
  readonly source: FundSource;
  readonly budgetLineId: string;
  readonly unitId: string | null;
  readonly definedById: string;
  /** An event where the requester defined it themselves, a declaration of theirs where they name somebody else. */
  readonly definedEvidence: Evidence;
  readonly benefitUnitIds: readonly string[];
  readonly benefitOwnerId: string | null;
}

export interface KnownTool {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly vendorId: string | null;
  readonly vendorName: string | null;
  readonly catalogueProductId: string | null;
  readonly catalogueVendorId: string | null;
  readonly source: FundSource;
  readonly status: ToolStatus;
  readonly unitId: string | null;
  readonly budgetLineId: string | null;
}

/** Statuses in which nobody uses or considers a tool; to ask for it again is a new proposal, or refused. */
const IDLE: readonly ToolStatus[] = ['retired', 'rejected', 'banned'];

/** What other features may do with the register. */
@Injectable()
export class Tools {
  constructor(
    private readonly tools: ToolRepository,
    private readonly vendors: VendorRepository,
    private readonly seals: ToolSeals,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async findOrCreateVendor(tx: Tx, vendor: NewVendor): Promise<string> {
    return (await this.vendors.findOrAdd(tx, vendor)).id;
  }

  /** Every tool that discovery can recognise a payment by, or these of them; tools that were turned down are known as well. */
  knownTools(tx: Tx, ids: readonly string[] | null = null): Promise<KnownTool[]> {
    return tx.query<KnownTool>(
      `select t.id, t.name, t.slug, t.vendor_id as "vendorId", v.name as "vendorName", t.catalogue_product_id as "catalogueProductId",
              v.catalogue_id as "catalogueVendorId", t.source, t.status, t.unit_id as "unitId", t.budget_line_id as "budgetLineId"
         from tool t left join vendor v on v.id = t.vendor_id where $1::uuid[] is null or t.id = any ($1) order by t.name, t.id`,
      [ids],
    );
  }

  /** Puts a tool that nobody registered into the register: in use, paid in the shadow, nobody on record. */
  async registerDiscovered(tx: Tx, tool: DiscoveredTool, actor: Actor): Promise<string> {
    const { firstSeen, ...same } = tool;
    const id = await this.tools.add(tx, {
      ...same,
      source: 'shadow',
      origin: 'discovered',
      status: 'active',
      firstSeenOn: firstSeen,
    });
    if (!id) return (await this.known(tx, tool.name, tool.vendorId)).id;
    await this.audit.record(tx, actor, {
      action: 'tool.discover',
      object: { type: 'tool', id, label: tool.name },
      after: { status: 'active', source: 'shadow', unitId: tool.unitId, firstSeen },
    });
    return id;
  }

  /** Keeps tools that payments brought into the register as they are until this transaction ends. */
  async holdDiscovered(tx: Tx, toolIds: readonly string[]): Promise<void> {
    await this.tools.holdDiscovered(tx, toolIds);
  }

  /**
   * No payment is left that shows these tools to be in use. One that somebody has edited or decided about stays as it is.
   *
   * @param reasons why, as the history of each tool tells it
   */
  async retireDiscovered(tx: Tx, reasons: ReadonlyMap<string, string>, actor: Actor): Promise<void> {
    for (const tool of await this.tools.onlyDiscovered(tx, [...reasons.keys()]))
      await this.move(tx, tool, { status: 'retired', reason: reasons.get(tool.id) ?? null, by: 'discovery' }, actor);
  }

  /**
   * Payments show these tools to be in use. One that discovery had retired comes back; one that a person retired does not.
   *
   * @param reasons why, as the history of each tool tells it
   */
  async reviveDiscovered(tx: Tx, reasons: ReadonlyMap<string, string>, actor: Actor): Promise<void> {
    for (const tool of await this.tools.retiredByDiscovery(tx, [...reasons.keys()]))
      await this.move(tx, tool, { status: 'active', reason: reasons.get(tool.id) ?? null, by: 'discovery' }, actor);
  }

  /**
   * The tool that a request names, so that a second request for the same one is seen: the tool of that name and vendor,
   * proposed again where it had been turned down, or a new proposal.
   *
   * @throws Problem `tool.transition` when the tool is banned
   */
  async createProposed(tx: Tx, proposal: ProposedTool, actor: Actor): Promise<{ toolId: string; isNew: boolean }> {
    const { vendorName, ...same } = proposal;
    const vendorId = vendorName ? await this.findOrCreateVendor(tx, { name: vendorName }) : null;
    const known = await this.tools.findByName(tx, proposal.name, vendorId);
    const id = known ? null : await this.tools.add(tx, { ...same, vendorId, origin: 'registered', status: 'proposed' });
    if (!id) {
      const { id: toolId, status } = known ?? (await this.known(tx, proposal.name, vendorId));
      if (IDLE.includes(status)) await this.proposeAgain(tx, toolId, actor);
      return { toolId, isNew: false };
    }
    await this.audit.record(tx, actor, {
      action: 'tool.propose',
      object: { type: 'tool', id, label: proposal.name },
      after: { status: 'proposed', source: proposal.source, unitId: proposal.unitId },
    });
    return { toolId: id, isNew: true };
  }

  /**
   * A request asks for a tool of the register. One that was retired or rejected becomes a proposal again.
   *
   * @throws Problem `tool.transition` when the tool is banned
   */
  async proposeAgain(tx: Tx, toolId: string, actor: Actor): Promise<void> {
    const [seen] = await tx.query<{ status: ToolStatus }>('select status from tool where id = $1', [toolId]);
    if (seen && !IDLE.includes(seen.status)) return;
    const tool = await this.locked(tx, toolId);
    if (tool.status === 'banned')
      throw new Problem('tool.transition', `${tool.name} is banned; the register says why.`);
    if (tool.status === 'rejected' || tool.status === 'retired')
      await this.move(tx, tool, { status: 'proposed', reason: null }, actor);
  }

  /**
   * The last approval of a request: the tool takes its place on the line, with the decision as evidence. A new tool in the
   * sprint lane is on trial; a tool that is in use stays in use.
   *
   * @throws Problem `tool.transition` when the tool was turned down or banned in the meantime
   */
  async authorise(tx: Tx, toolId: string, authorisation: Authorisation, actor: Actor): Promise<void> {
    const tool = await this.locked(tx, toolId);
    const { personId, requestRef, on, lane, source, budgetLineId, unitId, definedById, benefitOwnerId } = authorisation;
    const status = statusAfterApproval(tool.status, lane);
    requireTransition(tool, status);
    const authorised: ToolEntity = {
      ...tool,
      status,
      lane,
      source,
      budgetLineId,
      // A renewal that another unit asks for does not move the tool there.
      unitId: tool.unitId ?? unitId,
      definedById,
      definedEvidence: authorisation.definedEvidence,
      definedSource: requestRef,
      definedOn: on,
      authorisedById: personId,
      authorisedEvidence: 'event',
      authorisedSource: requestRef,
      authorisedOn: on,
      benefitOwnerId: benefitOwnerId ?? tool.benefitOwnerId,
    };
    await this.tools.save(tx, authorised);
    await this.tools.addBenefits(tx, toolId, authorisation.benefitUnitIds);
    await this.audit.record(tx, actor, {
      action: 'tool.authorise',
      object: { type: 'tool', id: toolId, label: tool.name },
      before: {
        status: tool.status,
        source: tool.source,
        budgetLineId: tool.budgetLineId,
        authorisedById: tool.authorisedById,
      },
      after: { status, effectiveOn: on, source, budgetLineId, authorisedById: personId, definedById },
      reason: requestRef,
    });
    const { after: changed } = differences(auditedFacts(tool), auditedFacts(authorised));
    await this.seals.breakBy(tx, tool, Object.keys(changed), actor);
  }

  /** The request that proposed it came to nothing. A tool that has gone further in the meantime stays as it is. */
  async rejectProposed(tx: Tx, toolId: string, reason: string, actor: Actor): Promise<void> {
    const tool = await this.locked(tx, toolId);
    if (tool.status === 'proposed') await this.move(tx, tool, { status: 'rejected', reason }, actor);
  }

  /**
   * What brought a tool into use was cancelled before anything was spent: it was never acquired. A tool that another approval
   * stands behind by now, or that somebody took further, stays as it is.
   */
  async unacquire(
    tx: Tx,
    toolId: string,
    because: { requestRef: string; reason: string },
    actor: Actor,
  ): Promise<void> {
    const tool = await this.locked(tx, toolId);
    const isBare = tool.status === 'trial' || tool.status === 'active';
    if (isBare && tool.authorisedSource === because.requestRef)
      await this.move(tx, tool, { status: 'rejected', reason: because.reason }, actor);
  }

  private async move(
    tx: Tx,
    tool: NamedTool,
    to: { status: ToolStatus; reason: string | null; by?: 'request' | 'discovery' },
    actor: Actor,
  ): Promise<void> {
    requireTransition(tool, to.status, to.by);
    await tx.query('update tool set status = $2, version = version + 1, updated_at = $3 where id = $1', [
      tool.id,
      to.status,
      this.clock.now(),
    ]);
    await this.audit.record(tx, actor, {
      action: 'tool.transition',
      object: { type: 'tool', id: tool.id, label: tool.name },
      before: { status: tool.status },
      after: { status: to.status },
      reason: to.reason,
    });
    await this.seals.breakBy(tx, await this.locked(tx, tool.id), ['status'], actor);
  }

  private async locked(tx: Tx, toolId: string): Promise<ToolEntity> {
    const tool = await this.tools.lock(tx, toolId);
    if (!tool) throw new Error(`There is no tool ${toolId}.`);
    return tool;
  }

  private async known(tx: Tx, name: string, vendorId: string | null): Promise<NamedTool> {
    const found = await this.tools.findByName(tx, name, vendorId);
    if (!found) throw new Error('A tool was refused as known and is not known.');
    return found;
  }
}

function statusAfterApproval(status: ToolStatus, lane: Lane): ToolStatus {
  const isNew = status === 'proposed' || status === 'evaluating';
  if (isNew) return lane === 'sprint' ? 'trial' : 'active';
  return status === 'trial' && lane === 'sprint' ? 'trial' : 'active';
}

function requireTransition(tool: NamedTool, status: ToolStatus, by: 'request' | 'discovery' = 'request'): void {
  if (tool.status === status || toolTransition(tool.status, status, by)) return;
  throw new Problem('tool.transition', `${tool.name} is ${tool.status} and cannot become ${status}.`, {
    extension: { currentStatus: tool.status },
  });
}
