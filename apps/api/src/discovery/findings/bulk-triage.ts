import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { invalidField, requireSameSet, setName, type Tx } from '../../platform';
import { Company } from '../../registry';
import { zip } from '../postings/judge-payments';
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
import { FindingDecisions, requireIgnorable } from './finding-decisions';
import { type FindingRecord, lockFindings } from './finding-record';
import type { FindingView } from './findings.dto';
import { type ChosenFinding, FindingsQueries } from './findings.queries';
import { together } from './together';
import { TriageLog } from './triage-log';
import { triageRefusal } from './triage-rules';
import { UndoTriage } from './undo-triage';

/** A finding as it was chosen, with what becomes of it. */
interface Judged {
  readonly id: string;
  readonly finding: FindingView | undefined;
  readonly outcome: BulkTriageOutcome;
}

/** A finding that is held, or not there, with why it stays as it is where that can be told. */
interface Attempt {
  readonly id: string;
  readonly name: string | null;
  readonly finding: FindingRecord | undefined;
  readonly refusal: string | undefined;
}

/**
 * One decision about several findings. Each has an event of its own, and the request that they have in common is the
 * batch. What is refused for one leaves the others as they are.
 */
@Injectable()
export class BulkTriage {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly decisions: FindingDecisions,
    private readonly undoing: UndoTriage,
    private readonly log: TriageLog,
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
  async execute(tx: Tx, input: BulkTriageInput, actor: SignedIn): Promise<BulkTriageResult> {
    const { action, selection, set, until, reason } = input;
    if (action === 'ignore') requireIgnorable({ until, reason }, await this.company.today());
    const judged = await this.judged({ action, selection }, actor);
    if (selection.filter) requireSameSet(set, changing(judged, action));
    const meant = judged.flatMap(({ finding, outcome }) => (finding && outcome === 'changes' ? [finding] : []));
    const decided = await this.decide(tx, meant, input, actor);
    const left = judged.flatMap(({ id, finding, outcome }) =>
      outcome === 'changes' ? [] : [{ id, name: finding?.name ?? null, code: outcome, detail: REFUSALS[outcome] }],
    );
    return resultOf([...decided, ...left], actor);
  }

  /** Takes decisions back, the latest first; one that no longer holds stays as it is. */
  async undo(tx: Tx, decided: readonly DecidedFinding[], actor: SignedIn): Promise<BulkTriageResult> {
    const ids = decided.map(({ id }) => id);
    const visible = await this.queries.visible(ids, actor, 'finding.triage');
    const locked = await lockedById(tx, ids);
    const attempts = decided.toReversed().map(({ id, decision }) => {
      const finding = visible.has(id) ? locked.get(id) : undefined;
      return { id, name: null, finding, refusal: finding && undoRefusal(finding, decision) };
    });
    const undone = await this.attempt(tx, attempts, (findings) => this.undoing.execute(tx, findings, actor));
    return resultOf(undone, actor);
  }

  /** Somebody may have decided otherwise since the findings were read, so they are judged again once they are held. */
  private async decide(
    tx: Tx,
    meant: readonly FindingView[],
    { action, until, reason }: BulkTriageInput,
    actor: SignedIn,
  ): Promise<(DecidedFinding | RefusedFinding)[]> {
    const suggested = new Map(meant.map(({ id, suggestedTool }) => [id, suggestedTool?.id ?? null]));
    const locked = await lockedById(tx, [...suggested.keys()]);
    const attempts = meant.map(({ id, name }) => {
      const finding = locked.get(id);
      return { id, name, finding, refusal: finding && triageRefusal(finding.state, action) };
    });
    return this.attempt(tx, attempts, async (findings) => {
      const asked = findings.map((finding) => ({
        finding,
        input: action === 'link' ? { action, toolId: suggested.get(finding.id) ?? null } : { action, until, reason },
      }));
      const decisions =
        action === 'link'
          ? await this.decisions.link(tx, asked, actor)
          : await Promise.all(asked.map(({ finding, input }) => this.decisions.ignore(finding, input)));
      const decided = zip(asked, decisions).map(([{ finding }, decision]) => ({ finding, decision }));
      return this.log.record(tx, decided, actor);
    });
  }

  private async attempt(
    tx: Tx,
    attempts: readonly Attempt[],
    act: (findings: readonly FindingRecord[]) => Promise<bigint[]>,
  ): Promise<(DecidedFinding | RefusedFinding)[]> {
    const open = attempts.flatMap(({ finding, refusal }) => (finding && refusal === undefined ? [finding] : []));
    const outcomes = await together(tx, open, act);
    const byId = new Map(zip(open, outcomes).map(([{ id }, outcome]) => [id, outcome]));
    return attempts.map(({ id, name, finding, refusal }) => {
      const outcome = byId.get(id);
      if (typeof outcome === 'bigint') return { id, decision: String(outcome) };
      if (outcome) return { id, name, code: outcome.code, detail: outcome.detail };
      return finding
        ? { id, name, code: 'finding.status', detail: refusal ?? '' }
        : { id, name, code: 'not_found', detail: REFUSALS.not_found };
    });
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

const lockedById = async (tx: Tx, ids: readonly string[]): Promise<Map<string, FindingRecord>> =>
  new Map((await lockFindings(tx, ids)).map((finding) => [finding.id, finding]));

const undoRefusal = (finding: FindingRecord, decision: string): string | undefined =>
  decision === String(finding.lastActionId)
    ? triageRefusal(finding.state, 'undo')
    : 'Something else was decided about it since.';

const resultOf = (each: readonly (DecidedFinding | RefusedFinding)[], actor: SignedIn): BulkTriageResult => ({
  batchId: actor.requestId,
  done: each.filter((one) => 'decision' in one),
  refused: each.filter((one) => 'code' in one),
});

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
