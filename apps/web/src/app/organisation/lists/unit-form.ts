import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import { type UnitInput, type UnitView } from '@tandem/api-client';
import { type SummaryError } from '@tandem/ui';
import { Api, ProblemTexts, TextPipe, Texts } from '../../platform';
import { changedFields, guardUnsaved, sendForm } from '../../platform/editing';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { Lookups, TypeAhead, chosenId, isUnclear } from '../../platform/lookup';
import { AddedForm } from './added-form';
import { CODE_LENGTH, NAME_LENGTH, codeFailure } from './code-failure';

/** Adds a unit of the company. */
@Component({
  selector: 'tnd-unit-form',
  imports: [AddedForm, FORM_FIELD_PARTS, TextPipe, TypeAhead],
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
        <mat-label>{{ 'organisation.units.parent' | tndText }}</mat-label>
        <select matNativeControl [formField]="form.parentId">
          <option value="">{{ 'organisation.units.top' | tndText }}</option>
          @for (unit of units(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </mat-form-field>
      <tnd-type-ahead [label]="'organisation.units.head' | tndText" [search]="lookups.people" [formField]="form.head" />
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

  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  private readonly model = signal({ code: '', name: '', parentId: '', head: '' });
  protected readonly action = computed(() => {
    const name = this.model().name.trim();
    return name === '' ? this.texts.t('organisation.units.add') : this.texts.t('organisation.units.addNamed', { name });
  });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: () => this.texts.t('organisation.units.codeMissing') });
    required(path.name, { message: () => this.texts.t('organisation.units.nameMissing') });
    maxLength(path.code, CODE_LENGTH, { message: () => this.texts.t('organisation.tooLong', { length: CODE_LENGTH }) });
    maxLength(path.name, NAME_LENGTH, { message: () => this.texts.t('organisation.tooLong', { length: NAME_LENGTH }) });
    validate(path.head, ({ value }) =>
      isUnclear(value()) ? { kind: 'unclear', message: this.texts.t('organisation.units.headUnclear') } : null,
    );
  });

  constructor() {
    const begun = this.model();
    guardUnsaved(
      () => this.texts.t('frame.unsaved.unit', { name: this.model().name.trim() || this.model().code.trim() }),
      () => !this.isBusy() && changedFields(begun, this.model()).length > 0,
    );
  }

  protected async send(): Promise<void> {
    this.isBusy.set(true);
    const { code, name, parentId, head } = this.model();
    const unit: UnitInput = {
      code: code.trim(),
      name: name.trim(),
      parentId: parentId === '' ? null : parentId,
      headId: chosenId(head),
    };
    const errors = await sendForm(this.form, {
      work: () => this.api.post('/units', unit),
      failure: (problem) => codeFailure(problem, { '/code': this.form.code, '/name': this.form.name }, this.words()),
    });
    this.errors.set(errors);
    this.isBusy.set(false);
    if (errors.length === 0) {
      this.added.emit();
    }
  }

  private words(): Parameters<typeof codeFailure>[2] {
    return { texts: this.texts, problems: this.problems };
  }
}
