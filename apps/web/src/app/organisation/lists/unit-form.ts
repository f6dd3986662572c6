import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { type UnitInput, type UnitView } from '@tandem/api-client';
import { Api, ProblemTexts, TextPipe, Texts } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { Lookups, TypeAhead, chosenId, isUnclear } from '../../platform/lookup';
import { AddedForm } from './added-form';
import { Adding } from './adding';
import { codeAndNameRules, codeFailure, nameOrCode } from './code-and-name';
import { CodeAndNameFields } from './code-and-name-fields';

/** Adds a unit of the company. */
@Component({
  selector: 'tnd-unit-form',
  imports: [AddedForm, CodeAndNameFields, FORM_FIELD_PARTS, TextPipe, TypeAhead],
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
        <mat-label>{{ 'organisation.units.parent' | tndText }}</mat-label>
        <select matNativeControl [formField]="form.parentId">
          <option value="">{{ 'organisation.units.top' | tndText }}</option>
          @for (unit of units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </mat-form-field>
      <tnd-type-ahead
        [label]="'organisation.units.manager' | tndText"
        [search]="lookups.people"
        [formField]="form.manager"
      />
    </tnd-added-form>
  `,
})
export class UnitForm {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  protected readonly lookups = inject(Lookups);

  readonly units = input.required<readonly UnitView[]>();
  readonly added = output();
  readonly cancelled = output();

  private readonly model = signal({ code: '', name: '', parentId: '', manager: '' });
  protected readonly action = computed(() => {
    const name = this.model().name.trim();
    return name === '' ? this.texts.t('organisation.units.add') : this.texts.t('organisation.units.addNamed', { name });
  });
  protected readonly form = form(this.model, (path) => {
    codeAndNameRules(path, this.texts);
    validate(path.manager, ({ value }) =>
      isUnclear(value()) ? { kind: 'unclear', message: this.texts.t('organisation.units.managerUnclear') } : null,
    );
  });

  protected readonly adding = new Adding({
    model: this.model,
    form: this.form,
    unsavedName: () => this.texts.t('frame.unsaved.unit', { name: nameOrCode(this.model()) }),
    added: () => this.added.emit(),
  });

  protected async send(): Promise<void> {
    const { code, name, parentId, manager } = this.model();
    const unit: UnitInput = {
      code: code.trim(),
      name: name.trim(),
      parentId: parentId === '' ? null : parentId,
      managerId: chosenId(manager),
    };
    await this.adding.send({
      work: () => this.api.post('/units', unit),
      failure: (problem) => codeFailure(problem, { '/code': this.form.code, '/name': this.form.name }, this.words()),
    });
  }

  private words(): Parameters<typeof codeFailure>[2] {
    return { texts: this.texts, problems: this.problems };
  }
}
