import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  LANES,
  type Lane as LaneName,
  type PolicyDocument,
  REQUEST_FIELDS,
  type RequestField,
  type StepDefinition,
} from '@tandem/spend-policy';
import { Icon, Lane } from '@tandem/ui';
import { TextPipe, Texts } from '../../platform';
import { editLaneField, editLaneStep, isAskedIn, moveStepUp } from './policy-edit';
import { stepsOnOffer } from './rule-templates';
import { type OfferedStep, offeredSteps } from './step-words';

/** Who decides in each lane, in which order, and what a request there has to state: one table for both lanes. */
@Component({
  selector: 'tnd-lane-editor',
  imports: [Icon, Lane, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lane-editor.html',
  styleUrl: './lane-editor.scss',
})
export class LaneEditor {
  readonly policy = input.required<PolicyDocument>();
  readonly edited = output<PolicyDocument>();

  private readonly texts = inject(Texts);

  protected readonly lanes = LANES;
  protected readonly fields = REQUEST_FIELDS;
  protected readonly steps = computed(() => offeredSteps(stepsOnOffer(this.policy()), this.texts));

  /** A name of its own does not say which role is asked; one that was made from the role does. */
  protected isNamed({ name, role }: OfferedStep): boolean {
    return !name.includes(role);
  }

  protected raised({ key }: StepDefinition): PolicyDocument {
    return moveStepUp(this.policy(), key);
  }

  protected isAsked(lane: LaneName, { key }: StepDefinition): boolean {
    return isAskedIn(this.policy(), lane, key);
  }

  protected setStep(lane: LaneName, step: StepDefinition, event: Event): void {
    this.edited.emit(editLaneStep(this.policy(), lane, { step, isOn: isChecked(event) }));
  }

  protected setField(lane: LaneName, field: RequestField, event: Event): void {
    this.edited.emit(editLaneField(this.policy(), lane, { field, isOn: isChecked(event) }));
  }
}

function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}
