import { addDays, type Money, money } from '@tandem/money';
import { beyondSprint, type LaneLimits, type PolicyDocument } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { Problem, type Tx } from '../../platform';
import type { ToolStatus } from '../../registry';
import { Deadline } from '../deadline';
import { PolicyRegister } from '../policies/policy-register';
import { RequestMoments } from '../request-moments';
import { RequestTrail } from '../request-trail';
import { routeFactsFromJson, type RouteFactsJson } from '../route-facts';
import { RouteFinder } from '../route-finder';

interface ApprovedSprint {
  readonly id: string;
  readonly ref: string;
  readonly toolId: string;
  readonly toolStatus: ToolStatus;
  readonly policyVersionId: string;
  readonly facts: RouteFactsJson;
  readonly approvedMinor: bigint;
  readonly currency: string;
  readonly endedAt: Date;
}

const APPROVED = `
  select r.id, r.ref, r.tool_id as "toolId", t.status as "toolStatus", r.policy_version_id as "policyVersionId",
         r.route_facts as facts, r.approved_minor as "approvedMinor", r.currency, r.ended_at as "endedAt"
    from request r join tool t on t.id = r.tool_id where r.id = $1 and r.lane = 'sprint'`;

/**
 * The approval of a sprint puts its tool on trial until a day that the policy sets. A later request for the same tool joins
 * the sprint and does not make it longer.
 */
@Injectable()
export class BeginSprint {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly finder: RouteFinder,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
    moments: RequestMoments,
  ) {
    moments.on((tx, moment, actor) =>
      moment.kind === 'approved' ? this.begin(tx, moment.requestId, actor) : Promise.resolve(),
    );
  }

  /** @throws Problem `policy.denied` when the sprint would hold more than its cap, or is over by now */
  private async begin(tx: Tx, requestId: string, actor: Actor): Promise<void> {
    const [request] = await tx.query<ApprovedSprint>(APPROVED, [requestId]);
    if (!request) return;
    const { document } = await this.policies.version(request.policyVersionId);
    const { limits } = document.lanes.sprint;
    if (!limits) return;
    await this.requireRoom(tx, document, request);
    if (request.toolStatus === 'trial') await this.open(tx, request, limits, actor);
  }

  /**
   * The tool is held since it was authorised, so of two requests that were handed in at the same moment, and knew nothing of
   * each other, the second one to be approved sees the first.
   */
  private async requireRoom(tx: Tx, document: PolicyDocument, request: ApprovedSprint): Promise<void> {
    const { id: requestId, toolId, approvedMinor, currency, facts } = request;
    const sprint = await this.finder.sprintFacts(tx, document, { requestId, toolId, onlyCommitted: true });
    if (!sprint) return;
    const approved: Money = await this.finder.convert(tx, money(approvedMinor, currency), document.currency);
    const asked = { ...routeFactsFromJson(facts), annualised: approved, totalContractValue: approved, sprint };
    const reasons = beyondSprint(document, asked).map(({ text }) => text);
    if (reasons.length === 0) return;
    throw new Problem(
      'policy.denied',
      'By now the sprint of this tool has no room for it: ask for changes, and it goes on as a marathon.',
      { extension: { reasons } },
    );
  }

  private async open(tx: Tx, { id, ref, toolId, endedAt }: ApprovedSprint, limits: LaneLimits, actor: Actor) {
    const { today } = await this.deadline.now();
    const endsOn = addDays(today, limits.maxDays);
    const begun = await tx.query(
      `insert into sprint (request_id, tool_id, started_at, ends_on) values ($1, $2, $3, $4)
       on conflict (tool_id) where status = 'running' do nothing returning id`,
      [id, toolId, endedAt, endsOn],
    );
    if (begun.length === 0) return;
    await this.trail.record(tx, actor, { id, ref }, { action: 'sprint.begin', after: { sprintEndsOn: endsOn } });
  }
}
