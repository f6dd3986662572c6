import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { Database, notFound, Problem } from '../platform';
import { ToolRepository } from './tool.repository';
import { answersFor } from './tool-seal';
import { ToolSeals } from './tool-seals';

/** The owner of a tool, or the deputy, stands behind what the register says of it. */
@Injectable()
export class VerifyTool {
  constructor(
    private readonly database: Database,
    private readonly tools: ToolRepository,
    private readonly seals: ToolSeals,
  ) {}

  /** @throws Problem `not_found`, `permission.denied`, `version.stale`: nobody verifies what they have not seen */
  async execute(id: string, version: number, actor: SignedIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const tool = await this.tools.lock(tx, id);
      if (!tool) throw notFound('tool');
      if (!answersFor(tool, actor.personId)) {
        throw new Problem('permission.denied', 'Only the business owner of a tool and the deputy verify it.', {
          extension: { permission: 'tool.verify' },
        });
      }
      if (tool.version !== version) throw new Problem('version.stale', 'Somebody changed this tool in the meantime.');
      await this.seals.verify(tx, tool, actor);
    });
  }
}
