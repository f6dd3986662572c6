import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { type CostCentreInput, type UnitView } from '@tandem/api-client';
import { Api, ProblemTexts, TextPipe, Texts } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { AddedForm } from './added-form';
import { Adding } from './adding';
import { codeAndNameRules, codeFailure, nameOrCode } from './code-and-name';
import { CodeAndNameFields } from './code-and-name-fields';

/** Adds a cost centre, to which payments and budget lines are assigned. */
@Component({
  selector: 'tnd-cost-centre-form',
  imports: [AddedForm, CodeAndNameFields, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-added-form
      [action]="action()"
      [errors]="adding.errors()"
      [isBusy]="adding.isBusy()"
      (sent)="send()"
      (cancelled)="cancelled.emit()"
    >
      <tnd-code-and-name-fields [code]="form.code" [name]="form.name" />
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

  private readonly model = signal({ code: '', name: '', unitId: '' });
  protected readonly action = computed(() => {
    const name = this.model().name.trim();
    return name === ''
      ? this.texts.t('organisation.centres.add')
      : this.texts.t('organisation.units.addNamed', { name });
  });
  protected readonly form = form(this.model, (path) => {
    codeAndNameRules(path, this.texts);
    required(path.unitId, { message: () => this.texts.t('organisation.centres.unitMissing') });
  });

  protected readonly adding = new Adding({
    model: this.model,
    form: this.form,
    unsavedName: () => this.texts.t('frame.unsaved.centre', { name: nameOrCode(this.model()) }),
    added: () => this.added.emit(),
  });

  protected async send(): Promise<void> {
    const { code, name, unitId } = this.model();
    const centre: CostCentreInput = { code: code.trim(), name: name.trim(), unitId };
    const fields = { '/code': this.form.code, '/name': this.form.name, '/unitId': this.form.unitId };
    await this.adding.send({
      work: () => this.api.post('/cost-centres', centre),
      failure: (problem) => codeFailure(problem, fields, { texts: this.texts, problems: this.problems }),
    });
  }
}
