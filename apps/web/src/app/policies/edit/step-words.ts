import { type StepDefinition } from '@tandem/spend-policy';
import { type Texts } from '../../platform';

/** A step that may be asked for, by the name that it has or will have in the policy. */
export interface OfferedStep {
  readonly step: StepDefinition;
  readonly name: string;
  readonly role: string;
}

export function offeredSteps(offered: readonly StepDefinition[], texts: Texts): readonly OfferedStep[] {
  return offered.map((step) => ({
    step,
    role: texts.t(`app.role.${step.role}`),
    name: texts.local(step.label),
  }));
}
