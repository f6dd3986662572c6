import { escalateUndecidable, reRoute, stuckSteps } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { PersonRef, SignedIn } from '../../identity';
import { Database } from '../../platform';
import { personRef } from '../../registry';
import { peopleOf, type RequestRecord, stateOf, toolNameOf } from '../request-record';
import { RECORD_COLUMNS, RECORD_JOINS, recordOf, type RequestRow } from '../request-row';
import type { StuckRequest } from './succession.dto';
import { Successors } from './successors';

/** What is in the queue; whether it still has to be is for the rules to say, since somebody may have come back. */
const QUEUED = `
  select ${RECORD_COLUMNS}, ${personRef('asker')} as asker
    from request r ${RECORD_JOINS}
   where r.status = 'submitted'
     and r.id in (select h.request_id from step_inheritance h where h.rule = 'queue')
   order by r.id`;

type QueuedRow = RequestRow & { readonly asker: PersonRef };

/** The requests that nobody can decide, for those who see to it that somebody can. */
@Injectable()
export class StuckRequestsQueries {
  constructor(
    private readonly database: Database,
    private readonly successors: Successors,
  ) {}

  /** The longest waiting first. */
  async list(actor: SignedIn): Promise<StuckRequest[]> {
    const rows = await this.database.read<QueuedRow>(QUEUED);
    const stuck: StuckRequest[] = [];
    for (const row of rows) stuck.push(...(await this.stuckOf(row, actor)));
    return stuck.toSorted((left, right) => left.since.localeCompare(right.since));
  }

  private async stuckOf(row: QueuedRow, actor: SignedIn): Promise<StuckRequest[]> {
    const record = recordOf(row);
    const people = peopleOf(record);
    const escalated = escalateUndecidable(stateOf(record), people);
    const state = escalated.ok ? escalated.value.request : stateOf(record);
    const [step] = stuckSteps(state, people);
    const stored = record.steps.find(({ key }) => key === step?.key);
    if (!step || !stored) return [];
    const { holders } = await this.successors.of((sql, values) => this.database.read(sql, [...(values ?? [])]), record);
    const fit = holders.filter((to) => reRoute(state, people, { to, by: actor.personId, reason: 'asked' }).ok);
    const last = record.inheritances.findLast((inheritance) => inheritance.step === step.key);
    return [
      {
        id: record.id,
        ref: record.ref,
        toolName: toolNameOf(record),
        requester: row.asker,
        label: stored.label,
        role: step.role,
        from: last?.from ?? null,
        since: sinceOf(record, last?.at ?? stored.pendingSince),
        candidates: await this.people(fit.map(({ personId }) => personId)),
      },
    ];
  }

  private people(ids: readonly string[]): Promise<PersonRef[]> {
    return this.database.read<PersonRef>(
      'select id, name, title from person where id = any($1::uuid[]) order by name',
      [ids],
    );
  }
}

function sinceOf({ ref }: RequestRecord, at: string | null): string {
  if (at === null) throw new Error(`${ref} is stuck on a step that is not asked for.`);
  return new Date(at).toISOString();
}
