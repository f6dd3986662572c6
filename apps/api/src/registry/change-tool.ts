import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { Database, notFound, Problem } from '../platform';
import { Company } from './company';
import { EditTool } from './edit-tool';
import { ToolChecks } from './tool-checks';
import type { ToolChange } from './tool-input.dto';
import { ToolRepository } from './tool.repository';
import { requireEditable } from './tool-scope';

/** Edits a tool, its status included. */
@Injectable()
export class ChangeTool {
  constructor(
    private readonly database: Database,
    private readonly tools: ToolRepository,
    private readonly checks: ToolChecks,
    private readonly company: Company,
    private readonly edit: EditTool,
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
      await this.edit.execute(tx, tool, change, { actor, today });
      // Whoever edits cannot put a tool out of their own reach.
      await requireEditable(tx, id, actor);
    });
  }
}
