import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Problem } from '../../platform';
import type { BulkTriageInput, BulkTriageResult, RefusedFinding } from './bulk-triage.dto';
import type { TriageInput } from './findings.dto';
import { FindingsQueries } from './findings.queries';
import { TriageFinding } from './triage-finding';

/**
 * One decision about several findings. Each is decided by itself, with an event of its own; the request that they have
 * in common is the batch. What is refused for one leaves the others as they are.
 */
@Injectable()
export class BulkTriage {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly triage: TriageFinding,
  ) {}

  async execute({ findings, ...input }: BulkTriageInput, actor: SignedIn): Promise<BulkTriageResult> {
    const done: string[] = [];
    const refused: RefusedFinding[] = [];
    for (const id of findings) {
      try {
        await this.triage.execute(id, await this.inputFor(id, input, actor), actor);
        done.push(id);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused.push({ id, code: error.code, detail: error.detail });
      }
    }
    return { batchId: actor.requestId, done, refused };
  }

  private async inputFor(id: string, input: Omit<BulkTriageInput, 'findings'>, actor: SignedIn): Promise<TriageInput> {
    if (input.action !== 'link') return input;
    const { suggestedTool } = await this.queries.get(id, actor);
    if (!suggestedTool) throw new Problem('finding.status', 'No tool is suggested for this finding.');
    return { action: 'link', toolId: suggestedTool.id };
  }
}
