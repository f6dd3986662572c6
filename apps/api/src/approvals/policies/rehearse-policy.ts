import { addDays, addMonths, toJson } from '@tandem/money';
import { type Lane, rehearse, type RehearsalCase, type RehearsedChange } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Database, Problem } from '../../platform';
import { Company } from '../../registry';
import { visible } from '../request-scope';
import { routeFactsFromJson, type RouteFactsJson } from '../route-facts';
import { readDocument } from './document-input';
import { brokenParts } from './policy-examination';
import type { PolicyRehearsal, RehearsedRequest } from './policy-rehearsal.dto';
import { PolicyRegister } from './policy-register';

const MONTHS = 12;
const MOST_ITEMS = 200;

interface PastRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly isVisible: boolean;
  readonly facts: RouteFactsJson | null;
  readonly lane: Lane;
  readonly namedRoles: RehearsalCase['namedRoles'];
  readonly daysToDecide: number | null;
}
type PastRequest = RehearsalCase & Pick<PastRow, 'id' | 'ref' | 'title' | 'isVisible'>;

/** Tries a policy on the requests of the past, with what was known and asked on the day of each. Nothing is written. */
@Injectable()
export class RehearsePolicy {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly company: Company,
  ) {}

  /** @throws Problem `validation.failed` at `/document/…`, `policy.checks_failed` for what cannot be tried */
  async execute(json: object, actor: SignedIn): Promise<PolicyRehearsal> {
    const inForce = await this.database.transaction((tx) => this.policies.inForce(tx));
    const document = readDocument(json, inForce.document);
    const to = await this.company.today();
    const from = addDays(addMonths(to, -MONTHS), 1);
    const rows = await this.past(from, to, actor);
    const cases = rows.flatMap(pastRequest);
    const rehearsed = rehearse(cases, document);
    if (!rehearsed.ok) {
      throw new Problem('policy.checks_failed', 'A policy with broken parts cannot be tried.', {
        extension: { checks: brokenParts(rehearsed.refusal.problems) },
      });
    }
    const { requests, before, after, changes, changedAmount, roles, medianDays } = rehearsed.value;
    return {
      from,
      to,
      requests,
      leftOut: rows.length - requests,
      before,
      after,
      changed: changes.length,
      changedAmount: toJson(changedAmount),
      deciders: roles.filter((role) => role.before > 0 || role.after > 0),
      medianDays: { before: oneDecimal(medianDays.before), after: oneDecimal(medianDays.after) },
      items: changes
        .filter(({ request }) => request.isVisible)
        .slice(0, MOST_ITEMS)
        .map(changedRequest),
    };
  }

  /** Those that were handed in within the period, the newest first. */
  private past(from: string, to: string, actor: SignedIn): Promise<PastRow[]> {
    const scope = visible(actor, 3);
    return this.database.read<PastRow>(
      `select r.id, r.ref, coalesce(t.name, r.tool_name, '') as title, ${scope.sql} as "isVisible", r.route_facts as facts, r.lane,
              (select json_agg(s.named_role order by s.position) from request_step s where s.request_id = r.id and s.round = r.round)
                as "namedRoles",
              case when r.status in ('approved', 'rejected', 'cancelled')
                   then extract(epoch from r.ended_at - r.submitted_at)::float8 / 86400 end as "daysToDecide"
         from request r
         left join budget_line l on l.id = r.budget_line_id
         left join tool t on t.id = r.tool_id
        where r.round > 0
          and (r.submitted_at at time zone (select time_zone from organisation))::date between $1::date and $2::date
        order by r.submitted_at desc, r.id desc`,
      [from, to, ...scope.values],
    );
  }
}

const pastRequest = ({ facts, ...row }: PastRow): PastRequest[] =>
  facts ? [{ ...row, facts: routeFactsFromJson(facts) }] : [];

const changedRequest = ({
  request,
  laneAfter,
  rolesBefore,
  rolesAfter,
}: RehearsedChange<PastRequest>): RehearsedRequest => ({
  id: request.id,
  ref: request.ref,
  title: request.title,
  amount: toJson(request.facts.totalContractValue),
  laneBefore: request.lane,
  laneAfter,
  rolesBefore: [...rolesBefore],
  rolesAfter: [...rolesAfter],
});

/** Days are told, never counted with, so one decimal of the measured time is all there is to say. */
const oneDecimal = (days: number | null): string | null => days?.toFixed(1) ?? null;
