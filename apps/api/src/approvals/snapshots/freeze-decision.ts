import { toJson } from '@tandem/money';
import { evaluate } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import type { Tx } from '../../platform';
import { type SimilarToolRow, ToolQueries } from '../../registry';
import { Deadline } from '../deadline';
import { hasYearEnded } from '../ended-year';
import { PolicyRegister } from '../policies/policy-register';
import { requestChecks } from '../request-checks';
import { contentToJson } from '../request-content';
import { type RequestRecord, type StepRecord, toolNameOf } from '../request-record';
import type { RequestCheck } from '../request.dto';
import { routeFactsFromJson } from '../route-facts';
import { reasonsByRule } from '../route-reasons';
import { type Read, similarDecisions } from '../similar-decisions';
import { SplitDetector } from '../split-detector';
import { annualised } from '../yearly-cost';
import { FORMAT, type KnownFacts, type KnownPolicy, type KnownStep } from './known-facts';
import { factsOfDecision, knownDecision, type KnownFactsRow, knownLine } from './known-facts-row';

/** Keeps what somebody who decides can see at that moment, for good. */
@Injectable()
export class FreezeDecision {
  constructor(
    private readonly tools: ToolQueries,
    private readonly splits: SplitDetector,
    private readonly policies: PolicyRegister,
    private readonly deadline: Deadline,
  ) {}

  /**
   * Called when the decision is on record and has moved no money yet; the record is the request as it was decided on.
   * Everything is read in the transaction of the decision.
   *
   * @returns SHA-256 of the text that is kept, in hexadecimal, for the event of the decision
   */
  async execute(tx: Tx, record: RequestRecord, decider: SignedIn): Promise<string> {
    const known = await this.known(tx, record, decider);
    // The text is made once, by the database: its JSON has one order of properties and no property twice.
    const [kept] = await tx.query<{ hash: string }>(
      `insert into decision_snapshot (decision_id, text, hash, taken_at)
       select $1, t.text, encode(sha256(convert_to(t.text, 'UTF8')), 'hex'), $3 from (select $2::jsonb::text as text) t
       returning hash`,
      [known.decisionId, JSON.stringify(known), known.takenAt],
    );
    if (!kept) throw new Error(`What was known of ${record.ref} was not kept.`);
    return kept.hash;
  }

  private async known(tx: Tx, record: RequestRecord, decider: SignedIn): Promise<KnownFacts> {
    const read: Read = (sql, values) => tx.query(sql, values);
    const { now, today } = await this.deadline.now();
    const row = await factsOfDecision(tx, record, decider.personId);
    const { content, tool } = record;
    const likeness = { ...idsOf(record), name: toolNameOf(record) };
    const similarTools = await this.tools.similarTo(likeness, decider, read);
    return {
      format: FORMAT,
      decisionId: row.decisionId,
      requestId: record.id,
      ref: record.ref,
      version: record.version,
      round: record.round,
      step: row.step,
      takenAt: now.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
      requesterId: record.requester.id,
      ...(row.onBehalfOfId === null ? {} : { onBehalfOfId: row.onBehalfOfId }),
      content: contentToJson(content),
      annualised: content.amount && toJson(annualised(content.amount, content.billing, content.termMonths)),
      tool: {
        name: toolNameOf(record),
        vendorName: tool?.vendorName ?? content.vendorName,
        category: tool?.category ?? null,
      },
      benefitUnits: row.benefitUnits,
      line: knownLine(row, record),
      similarTools,
      precedents: await similarDecisions(record, decider, now, read),
      checks: await this.checks(tx, record, similarTools, today),
      policy: await this.policy(record, row),
      steps: record.steps.map(knownStep),
      decisions: row.decisions.map(knownDecision),
    };
  }

  /** What is set aside tells whether the line has room, so neither its rest nor its overdraft is asked for. */
  private async checks(
    tx: Tx,
    record: RequestRecord,
    similarTools: readonly SimilarToolRow[],
    today: string,
  ): Promise<RequestCheck[]> {
    return requestChecks({
      record,
      similarTools,
      availableAfter: null,
      allowsOverdraft: false,
      isYearOver: record.line !== null && hasYearEnded(record.line, today),
      split: await this.splits.look(record, tx),
    });
  }

  private async policy(
    { policyVersionId, policy, lane }: RequestRecord,
    row: KnownFactsRow,
  ): Promise<KnownPolicy | null> {
    const { policyName: name, policyHash: hash, routeFacts: facts, laneReasons } = row;
    if (!policyVersionId || !policy || !lane || name === null || hash === null) return null;
    const { document } = await this.policies.version(policyVersionId);
    const found = facts && evaluate(document, routeFactsFromJson(facts));
    const reasons = found?.ok
      ? reasonsByRule(document, found.value).map(({ ruleId, text }) => ({ rule: ruleId, text }))
      : laneReasons.map((text) => ({ rule: null, text }));
    return { name, version: policy.version, hash, lane, facts, reasons };
  }
}

const idsOf = ({ tool }: RequestRecord): { id: string | null; vendorId: string | null; category: string | null } => ({
  id: tool?.id ?? null,
  vendorId: tool?.vendorId ?? null,
  category: tool?.category ?? null,
});

const knownStep = ({ key, role, label, status, decidedBy, decidedAt }: StepRecord): KnownStep => ({
  key,
  role,
  label,
  status,
  decidedById: decidedBy?.id ?? null,
  decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
});
