import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { invalidField, Problem, requireSameSet, setName } from '../../platform';
import { Company } from '../../registry';
import {
  type BulkTriageAction,
  type BulkTriageInput,
  type BulkTriageOutcome,
  type BulkTriagePreview,
  type BulkTriageQuestion,
  type BulkTriageRefusal,
  type BulkTriageResult,
  type DecidedFinding,
  MOST_FINDINGS,
  type RefusedFinding,
} from './bulk-triage.dto';
import { requireIgnorable } from './finding-decisions';
import type { FindingView, TriageInput } from './findings.dto';
import { type ChosenFinding, FindingsQueries } from './findings.queries';
import { TriageFinding } from './triage-finding';

/** A finding as it was chosen, with what becomes of it. */
interface Judged {
  readonly id: string;
  readonly finding: FindingView | undefined;
  readonly outcome: BulkTriageOutcome;
}

/**
 * One decision about several findings. Each is decided by itself, with an event of its own; the request that they have
 * in common is the batch. What is refused for one leaves the others as they are.
 */
@Injectable()
export class BulkTriage {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly triage: TriageFinding,
    private readonly company: Company,
  ) {}

  /** What the decision would do now. Nothing is written. */
  async preview(question: BulkTriageQuestion, actor: SignedIn): Promise<BulkTriagePreview> {
    const judged = await this.judged(question, actor);
    const members = changing(judged, question.action);
    return {
      changes: members.length,
      refused: judged.length - members.length,
      set: setName(members),
      findings: judged.flatMap(({ finding, outcome }) => (finding ? [told(finding, outcome)] : [])),
    };
  }

  /**
   * @throws Problem `validation.failed` for a decision or a selection that is wrong whatever the finding
   * @throws Problem `selection.changed` when a filter matches something else than what was previewed; nothing is done then
   */
  async execute(input: BulkTriageInput, actor: SignedIn): Promise<BulkTriageResult> {
    const { action, selection, set, until, reason } = input;
    if (action === 'ignore') requireIgnorable({ until, reason }, await this.company.today());
    const judged = await this.judged({ action, selection }, actor);
    if (selection.filter) requireSameSet(set, changing(judged, action));
    const done: DecidedFinding[] = [];
    const refused: RefusedFinding[] = [];
    for (const { id, finding, outcome } of judged) {
      const name = finding?.name ?? null;
      if (outcome !== 'changes') {
        refused.push({ id, name, code: outcome, detail: REFUSALS[outcome] });
        continue;
      }
      const decision: TriageInput =
        action === 'link' ? { action, toolId: finding?.suggestedTool?.id ?? null } : { action, until, reason };
      const decided = await this.attempt({ id, name }, () => this.triage.execute(id, decision, actor));
      if ('code' in decided) refused.push(decided);
      else done.push(decided);
    }
    return { batchId: actor.requestId, done, refused };
  }

  /** Takes decisions back, the latest first; one that no longer holds stays as it is. */
  async undo(findings: readonly DecidedFinding[], actor: SignedIn): Promise<BulkTriageResult> {
    const done: DecidedFinding[] = [];
    const refused: RefusedFinding[] = [];
    for (const { id, decision } of findings.toReversed()) {
      const undone = await this.attempt({ id, name: null }, () =>
        this.triage.execute(id, { action: 'undo' }, actor, decision),
      );
      if ('code' in undone) refused.push(undone);
      else done.push({ id, decision });
    }
    return { batchId: actor.requestId, done, refused };
  }

  private async attempt(
    { id, name }: { readonly id: string; readonly name: string | null },
    act: () => Promise<string>,
  ): Promise<DecidedFinding | RefusedFinding> {
    try {
      return { id, decision: await act() };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { id, name, code: error.code, detail: error.detail };
    }
  }

  private async judged({ action, selection }: BulkTriageQuestion, actor: SignedIn): Promise<Judged[]> {
    const { findings: ids, filter } = selection;
    if ((ids === undefined) === (filter === undefined))
      throw invalidField('/selection', 'Choose either findings or a filter.', 'required');
    const chosen = await this.queries.choose({ ids, filter: filter ?? {}, limit: MOST_FINDINGS + 1 }, actor);
    if (chosen.length > MOST_FINDINGS)
      throw invalidField('/selection', `Choose at most ${MOST_FINDINGS} findings at a time.`, 'too_many', {
        max: MOST_FINDINGS,
      });
    const found = chosen.map((one) => ({ id: one.finding.id, finding: one.finding, outcome: judge(one, action) }));
    const unknown = (ids ?? []).filter((id) => !found.some((one) => one.id === id));
    return [...found, ...unknown.map((id) => ({ id, finding: undefined, outcome: 'not_found' as const }))];
  }
}

function judge({ finding, isDecidable }: ChosenFinding, action: BulkTriageAction): BulkTriageOutcome {
  if (!isDecidable) return 'permission.denied';
  if (!finding.actions.includes(action)) return 'finding.status';
  return action === 'link' && finding.suggestedTool === null ? 'finding.unsuggested' : 'changes';
}

/** What would change, and into what: another suggestion is another change. */
const changing = (judged: readonly Judged[], action: BulkTriageAction): string[] =>
  judged
    .filter(({ outcome }) => outcome === 'changes')
    .map(({ id, finding }) => `${id} ${action === 'link' ? (finding?.suggestedTool?.id ?? '') : ''}`);

function told(finding: FindingView, outcome: BulkTriageOutcome): BulkTriagePreview['findings'][number] {
  const { id, ref, name, status, amount, amounts, suggestedTool } = finding;
  return { id, ref, name, status, amount, amounts, suggestedTool, outcome };
}

const REFUSALS: Readonly<Record<BulkTriageRefusal, string>> = {
  not_found: 'This finding does not exist, or is not yours to see.',
  'permission.denied': 'Your role covers other units than those that paid for it.',
  'finding.status': 'It is decided already: undo that first.',
  'finding.unsuggested': 'No tool is suggested for this finding.',
};
