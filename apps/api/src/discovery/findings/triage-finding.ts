import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Database, Problem } from '../../platform';
import { lockFinding } from './finding-record';
import { FindingDecisions } from './finding-decisions';
import type { TriageInput } from './findings.dto';
import { FindingsQueries } from './findings.queries';
import { TriageLog } from './triage-log';
import { type TriageAction, triageRefusal } from './triage-rules';
import { UndoTriage } from './undo-triage';

/** Somebody decides what a finding is. */
@Injectable()
export class TriageFinding {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly decisions: FindingDecisions,
    private readonly undo: UndoTriage,
    private readonly log: TriageLog,
    private readonly database: Database,
  ) {}

  /**
   * Answers with the decision that was made, or undone.
   *
   * @param restsOn the decision that an undo means; where the finding rests on another one by now, it is refused
   * @throws Problem `not_found`, `finding.status`, or `validation.failed` for what the action needs
   */
  async execute(id: string, input: TriageInput, actor: SignedIn, restsOn?: string): Promise<string> {
    await this.queries.requireVisible(id, actor, 'finding.triage');
    return this.database.transaction(async (tx) => {
      const finding = await lockFinding(tx, id);
      const refusal = triageRefusal(finding.state, input.action);
      if (refusal) throw new Problem('finding.status', refusal, { extension: { currentStatus: finding.state.status } });
      if (restsOn !== undefined && restsOn !== String(finding.lastActionId))
        throw new Problem('finding.status', 'Something else was decided about it since.', {
          extension: { currentStatus: finding.state.status },
        });
      const decided = isDecision(input)
        ? await this.log.record(tx, finding, await this.decisions.execute(tx, finding, input, actor), actor)
        : await this.undo.execute(tx, finding, actor);
      return String(decided);
    });
  }
}

const isDecision = (input: TriageInput): input is TriageInput & { action: Exclude<TriageAction, 'undo'> } =>
  input.action !== 'undo';
