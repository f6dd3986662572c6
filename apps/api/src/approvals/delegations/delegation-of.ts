import type { StepState } from '@tandem/approval-workflow';
import type { DeputyRecord, StandInFacts } from './stand-ins';

/** The delegation under which somebody decided a step; nothing where they did so in their own right. */
export function delegationOf(
  { deputies }: StandInFacts,
  personId: string,
  { decidedFor }: Pick<StepState, 'decidedFor'>,
): DeputyRecord | undefined {
  return decidedFor === undefined
    ? undefined
    : deputies.find(({ delegate, principalId }) => delegate.id === personId && principalId === decidedFor);
}
