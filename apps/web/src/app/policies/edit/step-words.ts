import { type PolicyDocument, type StepDefinition } from '@tandem/spend-policy';
import { type Texts } from '../../platform';

/** A step that may be asked for, with its name: that of the policy, or of the role where the policy has none for it yet. */
export interface OfferedStep {
  readonly step: StepDefinition;
  readonly name: string;
  readonly role: string;
}

export function offeredSteps(
  { steps }: PolicyDocument,
  offered: readonly StepDefinition[],
  texts: Texts,
): readonly OfferedStep[] {
  return offered.map((step) => {
    const role = texts.t(`app.role.${step.role}`);
    const isKnown = steps.some(({ key }) => key === step.key);
    return { step, role, name: isKnown ? texts.local(step.label) : texts.t('policies.edit.newStep', { role }) };
  });
}
