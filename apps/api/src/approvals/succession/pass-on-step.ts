import { type Inheritance, passOn } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../audit';
import type { Tx } from '../../platform';
import { Deadline } from '../deadline';
import { peopleOf, type RequestRecord, stateOf } from '../request-record';
import { RequestTrail } from '../request-trail';
import { RequestRepository } from '../request.repository';
import { addInheritances } from './inheritances';
import { Successors } from './successors';

/** What somebody left behind of one request goes to whoever follows, or into the queue of the administrators. */
@Injectable()
export class PassOnStep {
  constructor(
    private readonly requests: RequestRepository,
    private readonly successors: Successors,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /** Idempotent: a request whose steps can all be decided, or are in the queue already, stays as it is. */
  async execute(tx: Tx, id: string): Promise<void> {
    const record = await this.requests.lockSubmitted(tx, id);
    if (!record) return;
    const { leaving, holders } = await this.successors.of((sql, values) => tx.query(sql, values), record);
    const before = stateOf(record);
    const { request: after, inheritances } = passOn(before, peopleOf(record), leaving, holders);
    const fresh = inheritances.filter(({ rule, step }) => rule !== 'queue' || !isQueued(record, step));
    if (fresh.length === 0) return;
    const { now } = await this.deadline.now();
    await this.requests.saveState(tx, after, { now, approvedMinor: null });
    await addInheritances(tx, after, fresh, now);
    for (const inheritance of fresh) {
      await this.trail.record(tx, SYSTEM, record, {
        action: 'request.pass-on',
        before: { step: inheritance.step, role: roleBefore(record, inheritance), fromId: inheritance.from ?? null },
        after: { step: inheritance.step, role: inheritance.role, rule: inheritance.rule, heirIds: inheritance.heirs },
      });
    }
  }
}

const isQueued = ({ inheritances }: RequestRecord, step: string): boolean =>
  inheritances.findLast((inheritance) => inheritance.step === step)?.rule === 'queue';

const roleBefore = ({ steps }: RequestRecord, { step }: Inheritance): string | undefined =>
  steps.find(({ key }) => key === step)?.role;
