import { Injectable } from '@nestjs/common';
import { type Actor, Audit, type AuditEntry, SYSTEM } from '../audit';
import type { Tx } from '../platform';
import { Company } from '../registry';
import { MailOutbox } from './mail-outbox';
import { NoticeFacts } from './notice-facts';
import {
  DECIDERS_CHANGED_AFTER,
  delegationNeeds,
  importNeeds,
  type Need,
  type NoticeSubject,
  policyNeeds,
  requestNeeds,
  taskNeeds,
  TO_DO,
  TOLD_AFTER,
} from './notice-rules';
import { Notices } from './notices';

const isSubject = (type: string): type is NoticeSubject => Object.hasOwn(TOLD_AFTER, type);

/** Tells people what follows for them from whatever is written to the trail, in the transaction that writes it. */
@Injectable()
export class NoticeWatch {
  constructor(
    private readonly notices: Notices,
    private readonly facts: NoticeFacts,
    private readonly outbox: MailOutbox,
    private readonly company: Company,
    audit: Audit,
  ) {
    audit.after((tx, actor, entry) => this.follow(tx, actor, entry));
  }

  private async follow(tx: Tx, actor: Actor, { action, object: { type, id } }: AuditEntry): Promise<void> {
    if (id === null) return;
    if (action === 'person.change') await this.lookAgain(tx, id);
    else if (TOLD_AFTER.task.includes(action)) await this.tellOfTasks(tx, id, actor);
    else if (isSubject(type) && TOLD_AFTER[type].includes(action)) await this.tell(tx, { type, id }, actor);
    if (DECIDERS_CHANGED_AFTER.includes(action)) await this.askAnew(tx, id);
  }

  /** Tells what follows from the state that a thing is in, which may be another one without anybody's act: time passes. */
  async tell(tx: Tx, subject: { type: NoticeSubject; id: string }, actor: Actor): Promise<void> {
    // What a job did long after somebody asked for it is not their own act.
    const by = subject.type === 'import' ? SYSTEM : actor;
    const told = await this.notices.settle(tx, subject, await this.needs(tx, subject), by);
    await this.outbox.add(tx, told);
  }

  private async tellOfTasks(tx: Tx, requestId: string, actor: Actor): Promise<void> {
    for (const id of await this.facts.tasksOf(tx, requestId)) await this.tell(tx, { type: 'task', id }, actor);
  }

  private async needs(tx: Tx, { type, id }: { type: NoticeSubject; id: string }): Promise<Need[]> {
    switch (type) {
      case 'request':
        return requestNeeds(await this.facts.request(tx, id));
      case 'task':
        return taskNeeds(await this.facts.task(tx, id), await this.company.today());
      case 'policy':
        return policyNeeds(await this.facts.policy(tx, id));
      case 'import':
        return importNeeds(await this.facts.publishedBy(tx, id));
      case 'delegation':
        return delegationNeeds(await this.facts.delegation(tx, id));
    }
  }

  /** What waits is asked of whoever decides now. They are told of the delegation by mail, and not of each request as well. */
  private async askAnew(tx: Tx, delegationId: string): Promise<void> {
    for (const id of await this.facts.waitingForTheTwo(tx, delegationId)) {
      const needs = requestNeeds(await this.facts.request(tx, id));
      await this.notices.settle(tx, { type: 'request', id }, needs, SYSTEM);
    }
  }

  /** Whoever lost a role, or left, has nothing to do any more for what they were asked. */
  private async lookAgain(tx: Tx, personId: string): Promise<void> {
    const asked = await tx.query<{ type: NoticeSubject; id: string }>(
      `select distinct object_type as type, object_id as id from notice
        where person_id = $1 and handled_at is null and kind = any ($2::text[]) order by id`,
      [personId, TO_DO],
    );
    for (const subject of asked) await this.tell(tx, subject, SYSTEM);
  }
}
