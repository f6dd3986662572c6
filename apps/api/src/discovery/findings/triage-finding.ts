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

  /** @throws Problem `not_found`, `finding.status`, or `validation.failed` for what the action needs */
  async execute(id: string, input: TriageInput, actor: SignedIn): Promise<void> {
    await this.queries.requireVisible(id, actor, 'finding.triage');
    await this.database.transaction(async (tx) => {
      const finding = await lockFinding(tx, id);
      const refusal = triageRefusal(finding.state, input.action);
      if (refusal) throw new Problem('finding.status', refusal, { extension: { currentStatus: finding.state.status } });
      if (isDecision(input)) {
        const decision = await this.decisions.execute(tx, finding, input, actor);
        await this.log.record(tx, [{ finding, decision }], actor);
      } else {
        await this.undo.execute(tx, [finding], actor);
      }
    });
  }
}

const isDecision = (input: TriageInput): input is TriageInput & { action: Exclude<TriageAction, 'undo'> } =>
  input.action !== 'undo';
