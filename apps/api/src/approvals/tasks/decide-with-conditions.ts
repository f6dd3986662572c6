import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { invalidField, type Tx } from '../../platform';
import { Company } from '../../registry';
import { DecideRequest } from '../decide-request';
import type { ConditionInput, DecisionInput } from '../request-input.dto';

/** A decision as somebody sends it: with any number of conditions, each of which may have a day of its own. */
@Injectable()
export class DecideWithConditions {
  constructor(
    private readonly decision: DecideRequest,
    private readonly company: Company,
  ) {}

  /** @throws Problem as `DecideRequest` does, and `validation.failed` for a day that is over */
  async execute(tx: Tx, id: string, input: DecisionInput, actor: SignedIn): Promise<void> {
    const conditions = input.verdict === 'approve' ? conditionsOf(input) : [];
    if (conditions.length === 0) return this.decision.execute(tx, id, input, actor);
    await this.requireDaysToCome(input);
    // Before the decision, because the last approval makes tasks of all that was set; a refused one takes them with it.
    await tx.query(
      `insert into decision_condition (request_id, round, person_id, position, what, due_on)
       select r.id, r.round, $2, c.position, c.what, c.due_on
         from (select id, round from request where id = $1 for no key update) r,
              unnest($3::text[], $4::date[]) with ordinality as c(what, due_on, position)
       on conflict do nothing`,
      [id, actor.personId, conditions.map(({ what }) => what), conditions.map(({ dueOn }) => dueOn ?? null)],
    );
    const condition = conditions.map(({ what }) => what).join('\n');
    await this.decision.execute(tx, id, { ...input, condition }, actor);
  }

  private async requireDaysToCome({ conditions = [] }: DecisionInput): Promise<void> {
    const today = await this.company.today();
    const over = conditions.findIndex(({ dueOn }) => dueOn && dueOn < today);
    if (over >= 0) throw invalidField(`/conditions/${over}/dueOn`, 'Choose a day that is to come.', 'future_day');
  }
}

/** The one condition of a client that knows no more than one goes before the others. */
function conditionsOf({ condition, conditions = [] }: DecisionInput): ConditionInput[] {
  return [...(condition ? [{ what: condition }] : []), ...conditions]
    .map(({ what, ...rest }) => ({ ...rest, what: what.trim() }))
    .filter(({ what }) => what !== '');
}
