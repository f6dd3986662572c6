import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextPipe } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { DraftStore } from './draft.store';

/** What data the tool will see: the one answer that changes the lane most. */
@Component({
  selector: 'tnd-data-step',
  imports: [FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './data-step.html',
  styleUrl: './steps.scss',
})
export class DataStep {
  protected readonly store = inject(DraftStore);
  protected readonly choices = ['none', 'internal', 'personal', 'sensitive'] as const;
  protected readonly hasError = computed(() => {
    const state = this.store.form.dataClass();
    return state.touched() && state.errors().length > 0;
  });
}
