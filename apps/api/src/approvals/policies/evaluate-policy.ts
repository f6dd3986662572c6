import { assignSteps } from '@tandem/approval-workflow';
import { toJson } from '@tandem/money';
import type { PolicyDocument, PolicyRefusal, Role, Route, RouteStep } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { type PersonRef, rolesOf, scopePredicate, type SignedIn } from '../../identity';
import { Database, invalidField, readMoney, type Tx } from '../../platform';
import { type FundSource, personRef } from '../../registry';
import { Deadline } from '../deadline';
import { deputiesAmong } from '../delegations/deputies-of';
import { DEPUTIES, type StandInFacts } from '../delegations/stand-ins';
import { requireYearNotEnded } from '../ended-year';
import type { PolicyEvaluation, PolicyQuestion } from './policy-evaluation.dto';
import { PolicyRegister } from './policy-register';
import type { Decider, LineFacts } from '../request-record';
import { policyProblem } from '../refusals';
import { routeAlternatives } from '../route-alternatives';
import { RouteFinder, routeOf } from '../route-finder';
import { routeReasons } from '../route-reasons';
import type { OfTool } from '../sprints/earlier-sprint';
import { annualised } from '../yearly-cost';

const DEFAULT_TERM_MONTHS = 12;

/** Says what would happen if somebody handed a request in like this. Nothing is written. */
@Injectable()
export class EvaluatePolicy {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly finder: RouteFinder,
    private readonly deadline: Deadline,
  ) {}

  /** @throws Problem `validation.failed` for a line that cannot be named, `budget.year_ended`, `currency.no_rate` */
  execute(question: PolicyQuestion, actor: SignedIn): Promise<PolicyEvaluation> {
    const { kind = 'new-tool', billing = null, termMonths = DEFAULT_TERM_MONTHS, dataClass = 'none' } = question;
    const amount = readMoney(question.amount);
    if (amount.minor < 0n) throw invalidField('/amount', 'The amount cannot be less than nought.', 'negative');
    return this.database.transaction(async (tx) => {
      const { document } = await this.policies.inForce(tx);
      const line = await this.lineOf(tx, question, actor);
      const asked = {
        kind,
        billing,
        termMonths,
        dataClass,
        fundSource: line.fundSource,
        requesterRoles: rolesOf(actor),
        unitId: actor.unitId,
        category: null,
        sprint: await this.sprint(tx, document, question.requestId, actor),
      };
      const total = await this.finder.convert(tx, amount, document.currency);
      const found = routeOf(document, asked, total);
      const said = { policyVersion: document.version, annualised: toJson(annualised(amount, billing, termMonths)) };
      if (!found.ok) return { ...said, ...refused(found.refusal) };
      const { lane } = found.value;
      const yearly = annualised(total, billing, termMonths);
      const standIns: StandInFacts = {
        ...(await this.deputies(tx)),
        ...{ lane, content: { kind } },
        measured: { annualised: yearly, totalContractValue: total },
      };
      const deciders = await this.deciders(tx, line);
      const steps = foreseen(found.value, { deciders, standIns }, actor.personId);
      return {
        ...said,
        lane,
        denied: false,
        steps,
        reasons: routeReasons(document, found.value),
        alternatives: routeAlternatives(document, asked, { total, lane }),
        requiredFields: [...found.value.requiredFields],
      };
    });
  }

  /** Without a line, somebody thinks of one of their own unit. */
  private async lineOf(
    tx: Tx,
    question: PolicyQuestion,
    actor: SignedIn,
  ): Promise<{ fundSource: FundSource; unitId: string | null }> {
    if (!question.budgetLineId) return { fundSource: question.fundSource ?? 'marketing', unitId: actor.unitId };
    const scope = scopePredicate(
      actor,
      'budget-line.read',
      { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' },
      2,
    );
    const [line] = await tx.query<Omit<LineFacts, 'currency' | 'ownerId'>>(
      `select l.id, l.code, l.fund_source as "fundSource", l.unit_id as "unitId", y.ends_on as "yearEndsOn"
         from budget_line l join fiscal_year y on y.id = l.fiscal_year_id where l.id = $1 and ${scope.sql}`,
      [question.budgetLineId, ...scope.values],
    );
    if (!line) throw invalidField('/budgetLineId', 'There is no such budget line.', 'unknown');
    requireYearNotEnded(line, (await this.deadline.now()).today);
    return line;
  }

  private async deputies(tx: Tx): Promise<Pick<StandInFacts, 'deputies' | 'companyDay'>> {
    const [row] = await tx.query<Pick<StandInFacts, 'deputies' | 'companyDay'>>(
      `select ${DEPUTIES} as deputies, company_today() as "companyDay"`,
    );
    if (!row) throw new Error('The database did not say who stands in for whom.');
    return row;
  }

  /** Of a draft of whoever asks; nobody learns from here what others hold. */
  private async sprint(tx: Tx, document: PolicyDocument, id: string | undefined, { personId }: SignedIn) {
    if (!id) return undefined;
    const [own] = await tx.query<OfTool>(
      'select id as "requestId", tool_id as "toolId" from request where id = $1 and requester_id = $2',
      [id, personId],
    );
    return own && this.finder.sprintFacts(tx, document, own);
  }

  private deciders(tx: Tx, line: { fundSource: FundSource; unitId: string | null }): Promise<Decider[]> {
    return tx.query<Decider>(
      `select ${personRef('who')} as person, d.roles
         from (select x.person_id, json_agg(x.role) as roles from deciding_roles($1, $2, now()) x group by x.person_id) d
         join person who on who.id = d.person_id order by who.name, who.id`,
      [line.unitId, line.fundSource],
    );
  }
}

type Answer = Pick<PolicyEvaluation, 'lane' | 'denied' | 'steps' | 'reasons' | 'alternatives' | 'requiredFields'>;

function refused(refusal: PolicyRefusal): Answer {
  if (refusal.kind !== 'denied') throw policyProblem(refusal);
  const reasons = refusal.reasons.map(({ text }) => text);
  return { lane: null, denied: true, steps: [], reasons, alternatives: [], requiredFields: [] };
}

/** The steps with the people who could decide them; a step that nobody could decide shows nobody. */
function foreseen(
  route: Route,
  { deciders, standIns }: { readonly deciders: readonly Decider[]; readonly standIns: StandInFacts },
  requesterId: string,
): PolicyEvaluation['steps'] {
  const people = deciders.map(({ person, roles }) => ({ personId: person.id, roles, isActive: true }));
  const assigned = assignSteps(route, { requesterId }, people);
  const byId = new Map(deciders.map(({ person }) => [person.id, person]));
  const steps = assigned.ok ? assigned.value.steps : route.steps.map(withoutDeciders);
  return steps.map(({ key, role, label, turn, approvals, rejection, deciders: able }) => {
    const asked = able.flatMap((id): PersonRef[] => {
      const person = byId.get(id);
      return person ? [person] : [];
    });
    const deputies = deputiesAmong(asked, standIns, people).filter(({ delegate }) => delegate.id !== requesterId);
    return { key, turn, approvals, rejection, role: role satisfies Role, label, people: asked, deputies };
  });
}

/** As the policy says it: how many people a step would ask is known once there are people. */
const withoutDeciders = (
  step: RouteStep,
): Omit<RouteStep, 'approvals'> & { approvals: number; deciders: string[] } => ({
  ...step,
  approvals: 'count' in step.approvals ? step.approvals.count : 1,
  deciders: [],
});
