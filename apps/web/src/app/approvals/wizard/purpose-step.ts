import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextPipe } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { DraftStore } from './draft.store';

/** What the tool is for, and how success will be seen. */
@Component({
  selector: 'tnd-purpose-step',
  imports: [FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let form = store.form;
    <div class="fields">
      <mat-form-field>
        <mat-label>{{ 'approvals.field.whatFor' | tndText }}</mat-label>
        <textarea matInput rows="3" [formField]="form.whatFor"></textarea>
        <mat-hint>{{ 'approvals.purpose.whatForHint' | tndText }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.whatFor" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'approvals.field.successMeasure' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.successMeasure"></textarea>
        <mat-hint>{{ 'approvals.purpose.successHint' | tndText }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.successMeasure" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'approvals.field.whyNotExisting' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.whyNotExisting"></textarea>
        <mat-hint>{{ similar() || ('approvals.purpose.whyNotHint' | tndText) }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.whyNotExisting" /></mat-error>
      </mat-form-field>
      <fieldset>
        <legend>{{ 'approvals.field.stageIds' | tndText }}</legend>
        <p class="tnd-note">{{ 'approvals.optional' | tndText }}</p>
        <div class="choices">
          @for (stage of stages(); track stage.id) {
            <label class="choice">
              <input type="checkbox" [checked]="stage.isChosen" (change)="flip(stage.id)" /> {{ stage.name }}
            </label>
          }
        </div>
      </fieldset>
    </div>
  `,
  styleUrl: './steps.scss',
})
export class PurposeStep {
  protected readonly store = inject(DraftStore);

  protected readonly stages = computed(() =>
    this.store.stages().map(({ id, name }) => ({
      id,
      name: this.store.texts.local(name),
      isChosen: this.store.model().stageIds.includes(id),
    })),
  );
  /** What the company has for the same job, once the server has looked. */
  protected readonly similar = computed(() => {
    const tools = this.store.saved()?.similarTools ?? [];
    return tools.length === 0
      ? ''
      : this.store.texts.t('approvals.purpose.similar', { tools: tools.map(({ tool }) => tool.name).join(', ') });
  });

  protected flip(id: string): void {
    this.store.model.update((model) => ({
      ...model,
      stageIds: model.stageIds.includes(id)
        ? model.stageIds.filter((chosen) => chosen !== id)
        : [...model.stageIds, id],
    }));
  }
}
