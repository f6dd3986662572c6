import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type CostCentreInput, type UnitView } from '@tandem/api-client';
import { type SummaryError } from '@tandem/ui';
import { Api, ProblemTexts, TextPipe, Texts } from '../../platform';
import { changedFields, guardUnsaved, sendForm } from '../../platform/editing';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { AddedForm } from './added-form';
import { CODE_LENGTH, NAME_LENGTH, codeFailure } from './code-failure';

/** Adds a cost centre, to which payments and budget lines are assigned. */
@Component({
  selector: 'tnd-cost-centre-form',
  imports: [AddedForm, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-added-form
      [action]="action()"
      [errors]="errors()"
      [isBusy]="isBusy()"
      (sent)="send()"
      (cancelled)="cancelled.emit()"
    >
      <mat-form-field>
        <mat-label>{{ 'organisation.units.code' | tndText }}</mat-label>
        <input matInput autocomplete="off" spellcheck="false" [formField]="form.code" />
        <mat-error><tnd-field-errors [field]="form.code" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'organisation.units.name' | tndText }}</mat-label>
        <input matInput autocomplete="off" [formField]="form.name" />
        <mat-error><tnd-field-errors [field]="form.name" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'organisation.people.unit' | tndText }}</mat-label>
        <select matNativeControl [formField]="form.unitId">
          <option value="">{{ 'organisation.units.choose' | tndText }}</option>
          @for (unit of units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
        <mat-error><tnd-field-errors [field]="form.unitId" /></mat-error>
      </mat-form-field>
    </tnd-added-form>
  `,
})
export class CostCentreForm {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  readonly units = input.required<readonly UnitView[]>();
  readonly added = output();
  readonly cancelled = output();

  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  private readonly model = signal({ code: '', name: '', unitId: '' });
  protected readonly action = computed(() => {
    const name = this.model().name.trim();
    return name === ''
      ? this.texts.t('organisation.centres.add')
      : this.texts.t('organisation.units.addNamed', { name });
  });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: () => this.texts.t('organisation.units.codeMissing') });
    required(path.name, { message: () => this.texts.t('organisation.units.nameMissing') });
    required(path.unitId, { message: () => this.texts.t('organisation.centres.unitMissing') });
    maxLength(path.code, CODE_LENGTH, { message: () => this.texts.t('organisation.tooLong', { length: CODE_LENGTH }) });
    maxLength(path.name, NAME_LENGTH, { message: () => this.texts.t('organisation.tooLong', { length: NAME_LENGTH }) });
  });

  constructor() {
    const begun = this.model();
    guardUnsaved(
      () => this.texts.t('frame.unsaved.centre', { name: this.model().name.trim() || this.model().code.trim() }),
      () => !this.isBusy() && changedFields(begun, this.model()).length > 0,
    );
  }

  protected async send(): Promise<void> {
    this.isBusy.set(true);
    const { code, name, unitId } = this.model();
    const centre: CostCentreInput = { code: code.trim(), name: name.trim(), unitId };
    const fields = { '/code': this.form.code, '/name': this.form.name, '/unitId': this.form.unitId };
    const errors = await sendForm(this.form, {
      work: () => this.api.post('/cost-centres', centre),
      failure: (problem) => codeFailure(problem, fields, { texts: this.texts, problems: this.problems }),
    });
    this.errors.set(errors);
    this.isBusy.set(false);
    if (errors.length === 0) {
      this.added.emit();
    }
  }
}
