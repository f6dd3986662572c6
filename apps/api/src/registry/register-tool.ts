import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Database, Problem, type Tx } from '../platform';
import { Company } from './company';
import { requireAnotherDeputy, ToolChecks } from './tool-checks';
import { auditedFacts, columnsOf } from './tool-facts';
import type { ToolInput } from './tool-input.dto';
import { type NewTool, ToolRepository } from './tool.repository';
import { requireEditable } from './tool-scope';
import { VendorRepository } from './vendor.repository';

/** Writes a tool that the company has, or considers, into the register. */
@Injectable()
export class RegisterTool {
  constructor(
    private readonly database: Database,
    private readonly tools: ToolRepository,
    private readonly vendors: VendorRepository,
    private readonly checks: ToolChecks,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `duplicate` with the id of the tool that is there already, `validation.failed`, `permission.denied` */
  async execute(input: ToolInput, actor: SignedIn): Promise<string> {
    const today = await this.company.today();
    return this.database.transaction(async (tx) => {
      await this.checks.check(tx, input);
      requireAnotherDeputy(input);
      const vendorId = await this.vendorOf(tx, input, actor);
      const tool: NewTool = {
        ...columnsOf(input, today),
        name: input.name.trim(),
        vendorId,
        status: input.status ?? 'proposed',
        source: input.source,
        origin: 'registered',
      };
      const id = await this.tools.add(tx, tool);
      if (!id) throw await this.duplicate(tx, tool);
      await requireEditable(tx, id, actor);
      if (input.stages) await this.tools.replaceStages(tx, id, input.stages);
      if (input.benefitUnitIds) await this.tools.replaceBenefits(tx, id, input.benefitUnitIds);
      await this.audit.record(tx, actor, {
        action: 'tool.register',
        object: { type: 'tool', id, label: tool.name },
        after: { ...auditedFacts(tool), stages: input.stages ?? [], benefitUnitIds: input.benefitUnitIds ?? [] },
        reason: input.reason ?? null,
      });
      return id;
    });
  }

  private async vendorOf(tx: Tx, { vendorId, vendorName }: ToolInput, actor: SignedIn): Promise<string | null> {
    if (vendorId || !vendorName) return vendorId ?? null;
    const vendor = await this.vendors.findOrAdd(tx, { name: vendorName });
    if (vendor.isNew)
      await this.audit.record(tx, actor, {
        action: 'vendor.add',
        object: { type: 'vendor', id: vendor.id, label: vendorName },
      });
    return vendor.id;
  }

  private async duplicate(tx: Tx, { name, vendorId }: NewTool): Promise<Problem> {
    return duplicateTool(await this.tools.findByName(tx, name, vendorId ?? null));
  }
}

export const duplicateTool = (known: { id: string; slug: string; name: string } | null): Problem =>
  new Problem(
    'duplicate',
    `The register has ${known ? `“${known.name}”` : 'a tool of this name'} of this vendor already.`,
    {
      extension: known ? { toolId: known.id, slug: known.slug } : {},
    },
  );
