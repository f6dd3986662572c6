import { appoint, type AppointmentRefusal, type Delegation, MOST_DELEGATED_DAYS } from '@tandem/approval-workflow';
import { addDays, type Money, toJson } from '@tandem/money';
import type { Lane, RequestKind } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { reachOf, type Role, type SignedIn } from '../../identity';
import { Clock, invalidField, Problem, readMoney, type Tx } from '../../platform';
import { Company } from '../../registry';
import { PolicyRegister } from '../policies/policy-register';
import type { DelegationInput } from './delegation.dto';
import { scopeOf } from './stand-ins';

/** The same as in the trigger: two who appoint each other at once come one after the other. */
const LOCK = 4_600_023;

interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly roles: Role[];
}

interface OtherRow {
  readonly principalId: string;
  readonly delegateId: string;
  readonly from: string;
  readonly until: string;
  readonly lanes: Lane[] | null;
  readonly kinds: RequestKind[] | null;
  readonly ceilingMinor: string | null;
  readonly currency: string | null;
}

const OTHERS = `
  select g.principal_id as "principalId", g.delegate_id as "delegateId", g.from_day as "from", g.until_day as until,
         g.lanes, g.kinds, g.ceiling_minor::text as "ceilingMinor", g.currency::text as currency
    from delegation g where g.ended_at is null and (g.principal_id = any ($1::uuid[]) or g.delegate_id = any ($1::uuid[]))
   order by g.from_day, g.id`;

/** Somebody who will be away names who decides for them meanwhile. Nobody else does it for them, an administrator neither. */
@Injectable()
export class AppointDelegate {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly company: Company,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `validation.failed`, `delegation.overlap`, `delegation.chain`, and `permission.denied` for somebody who
   *   decides nothing
   */
  async execute(tx: Tx, input: DelegationInput, actor: SignedIn): Promise<string> {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const ceiling = input.ceiling ? await this.ceiling(tx, readMoney(input.ceiling)) : null;
    const people = await this.people(tx, [actor.personId, input.delegateId]);
    const delegate = people.get(input.delegateId);
    if (!delegate) throw invalidField('/delegateId', 'There is no such person.', 'unknown');
    const today = await this.company.today();
    const { delegateId, from, until, lanes = null, kinds = null, reason } = input;
    const scope = {
      ...(lanes ? { lanes } : {}),
      ...(kinds ? { kinds } : {}),
      ...(ceiling ? { ceiling } : {}),
    };
    const appointed = appoint(
      { principalId: actor.personId, delegateId, from, until, scope },
      {
        today,
        mayDecide: (id) => (people.get(id)?.roles ?? []).some((role) => reachOf('request.decide', role) !== undefined),
        isActive: (id) => people.get(id)?.isActive ?? false,
        others: await this.others(tx, [actor.personId, delegateId]),
      },
    );
    if (!appointed.ok) throw appointmentProblem(appointed.refusal, input);
    const now = this.clock.now();
    const [created] = await tx.query<{ id: string }>(
      `insert into delegation (principal_id, delegate_id, from_day, until_day, lanes, kinds, ceiling_minor, currency, reason, created_at, begun_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        ...[actor.personId, delegateId, from, until, lanes, kinds],
        ...[ceiling?.minor ?? null, ceiling?.currency ?? null, reason.trim(), now, from <= today ? now : null],
      ],
    );
    if (!created) throw new Error('The database did not answer with the new delegation.');
    await this.audit.record(tx, actor, {
      action: 'delegation.create',
      object: { type: 'delegation', id: created.id, label: `${actor.name} → ${delegate.name}` },
      after: {
        ...{ delegateId, from, until },
        ...(lanes ? { lanes } : {}),
        ...(kinds ? { kinds } : {}),
        ...(ceiling ? { ceiling: toJson(ceiling) } : {}),
      },
      reason: reason.trim(),
    });
    return created.id;
  }

  /** Compared with what the policy was asked, so it is in the policy's currency. */
  private async ceiling(tx: Tx, ceiling: Money): Promise<Money> {
    const { currency } = (await this.policies.inForce(tx)).document;
    if (ceiling.currency === currency) return ceiling;
    throw invalidField('/ceiling', `The policy counts in ${currency}.`, 'currency', { currency });
  }

  private async people(tx: Tx, ids: readonly string[]): Promise<Map<string, PersonFacts>> {
    const rows = await tx.query<PersonFacts>(
      `select p.id, p.name, p.is_active as "isActive",
              array(select distinct r.role from person_role r where r.person_id = p.id) as roles
         from person p where p.id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((person) => [person.id, person]));
  }

  private async others(tx: Tx, ids: readonly string[]): Promise<Delegation[]> {
    const rows = await tx.query<OtherRow>(OTHERS, [ids]);
    return rows.map(({ principalId, delegateId, from, until, ...limits }) => ({
      ...{ principalId, delegateId, from, until },
      scope: scopeOf(limits),
      isEnded: false,
    }));
  }
}

function appointmentProblem(refusal: AppointmentRefusal, { from }: DelegationInput): Problem {
  switch (refusal.kind) {
    case 'oneself':
      return invalidField('/delegateId', 'Choose somebody else: nobody stands in for themselves.', 'oneself');
    case 'inactive':
      return invalidField('/delegateId', 'This person does not work here any more.', 'inactive');
    case 'cannot-decide':
      return refusal.who === 'delegate'
        ? invalidField('/delegateId', 'This person lacks the right request.decide.', 'lacks_right', {
            right: 'request.decide',
          })
        : new Problem('permission.denied', 'Only somebody who decides about requests appoints a delegate.');
    case 'begins-in-the-past':
      return invalidField('/from', 'Begin today or later.', 'past_day');
    case 'ends-before-it-begins':
      return invalidField('/until', 'Be back after the first day.', 'day_order');
    case 'too-long':
      return invalidField('/until', 'A delegation lasts a year at most.', 'too_late', {
        until: addDays(from, MOST_DELEGATED_DAYS),
      });
    case 'empty-scope':
      return invalidField('/lanes', 'Choose at least one, or leave it out for all.', 'required');
    case 'ceiling-negative':
      return invalidField('/ceiling', 'The amount cannot be less than nought.', 'negative');
    case 'already-delegated':
      return new Problem('delegation.overlap', 'Somebody decides for you on some of these days already.');
    case 'chain':
      return new Problem(
        'delegation.chain',
        'One of the two stands in for somebody, or is away, on some of these days; nothing is passed on.',
      );
  }
}
