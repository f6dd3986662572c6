import {
  type Call,
  callDue,
  eligibleDeciders,
  peopleAbove,
  type RequestState,
  type StepState,
} from '@tandem/approval-workflow';
import { substitutesOf } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../audit';
import type { Tx } from '../../platform';
import { Deadline } from '../deadline';
import { withDecider } from '../escalations';
import { peopleOf, type RequestRecord, type StepRecord, stateOf } from '../request-record';
import { RequestTrail } from '../request-trail';
import { RequestRepository } from '../request.repository';
import { managersOfPeople } from './managers-of-people';

/** Puts on record that half of the time of a step is over, that all of it is, and that it is told to whoever the deciders answer to. */
@Injectable()
export class TellStepTimes {
  constructor(
    private readonly requests: RequestRepository,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /** Idempotent: what was told stays told, and a request that nobody is asked about any more stays as it is. */
  async execute(tx: Tx, id: string): Promise<void> {
    const { now, today } = await this.deadline.now();
    const record = await this.requests.lockSubmitted(tx, id);
    if (!record) return;
    const state = withDecider(stateOf(record), peopleOf(record));
    for (const step of record.steps) {
      const call = callOf(step, now);
      if (call === undefined) continue;
      await tx.query('update request_step set told = $4 where request_id = $1 and round = $2 and position = $3', [
        record.id,
        record.round,
        step.position,
        call,
      ]);
      if (call === 150) await this.escalate(tx, record, { key: step.key, state, now, today });
      else await this.remind(tx, record, step.key, call);
    }
  }

  private remind(tx: Tx, record: RequestRecord, step: string, share: Call): Promise<void> {
    return this.trail.record(tx, SYSTEM, record, { action: 'step.remind', after: { step, share } });
  }

  /** Who decides stays as it is (docs/decisions/0019): whoever is told sees the request from now on. */
  private async escalate(tx: Tx, record: RequestRecord, { key, state, now, today }: Late): Promise<void> {
    const step = state.steps.find((one) => one.key === key);
    if (!step) throw new Error(`${record.ref} has no step ${key}.`);
    const asked = decidersOf(step.role, record, state);
    const told = peopleAbove(
      { asked, managers: await managersOfPeople(tx, asked, today), standIns: standInsOf(step, record, state) },
      state,
    );
    await tx.query(
      `insert into step_escalation (request_id, round, step_key, person_id, told_at)
       select $1, $2, $3, person_id, $5 from unnest($4::uuid[]) as p(person_id)`,
      [record.id, record.round, key, told, now],
    );
    await this.trail.record(tx, SYSTEM, record, {
      action: 'step.escalate',
      after: { step: key, share: 150, toldIds: told },
    });
  }
}

interface Late {
  readonly key: string;
  readonly state: RequestState;
  readonly now: Date;
  readonly today: string;
}

function callOf({ status, told, remindAt, dueAt, escalateAt }: StepRecord, now: Date): Call | undefined {
  if (status !== 'pending' || remindAt === null || dueAt === null || escalateAt === null) return undefined;
  const moments = { remindAt: new Date(remindAt), dueAt: new Date(dueAt), escalateAt: new Date(escalateAt) };
  return callDue(told, moments, now);
}

const decidersOf = (role: StepState['role'], record: RequestRecord, state: RequestState): string[] =>
  eligibleDeciders({ role }, peopleOf(record), state).map(({ personId }) => personId);

/** Those of the first role in line that has anybody who could decide. */
function standInsOf({ role, namedRole }: StepState, record: RequestRecord, state: RequestState): string[] {
  const inLine = substitutesOf(namedRole).filter((standIn) => standIn !== role);
  return inLine.map((standIn) => decidersOf(standIn, record, state)).find((people) => people.length > 0) ?? [];
}
