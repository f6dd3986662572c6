import { type Actor, hasDecided, isAsker, type RequestState } from '@tandem/approval-workflow';
import type { PersonRef } from '../../identity';
import { peopleOf, type RequestRecord } from '../request-record';
import type { DeputyView } from './delegation.dto';
import { type StandInFacts, standInsIn } from './stand-ins';

/** Who decides for these people about this request today: whoever could not is not shown as if they could. */
export const deputiesOf = (people: readonly PersonRef[], record: RequestRecord, state: RequestState): DeputyView[] =>
  deputiesAmong(people, record, peopleOf(record)).filter(
    ({ delegate: { id } }) => !isAsker(state, id) && !hasDecided(state, id) && !(state.recused ?? []).includes(id),
  );

/** Who decides for these people about something like this today. */
export function deputiesAmong(
  people: readonly PersonRef[],
  facts: StandInFacts,
  deciders: readonly Actor[],
): DeputyView[] {
  return facts.deputies.flatMap(({ delegate, principalId, until }): DeputyView[] => {
    const principal = people.find(({ id }) => id === principalId);
    const isCovered = standInsIn(facts, delegate.id, deciders).some(
      (one) => one.personId === principalId && one.isCovered,
    );
    return principal && isCovered ? [{ principal, delegate, until }] : [];
  });
}
