import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { type ManagerInput, type UnitDetail } from '@tandem/api-client';
import { Api, Clock, Formatting, type ProblemError, ProblemTexts, TextPipe, Texts, dayIn } from '../../platform';
import { FORM_FIELD_PARTS, type FormFailure, formFailure } from '../../platform/forms';
import { Lookups, TypeAhead, chosenId } from '../../platform/lookup';
import { AddedForm } from '../lists/added-form';
import { Adding } from '../lists/adding';

/** Says who manages a unit from a day on, or that nobody does. */
@Component({
  selector: 'tnd-manager-form',
  imports: [AddedForm, FORM_FIELD_PARTS, TextPipe, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './manager-form.html',
  styleUrl: '../edit-page.scss',
})
export class ManagerForm {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  protected readonly lookups = inject(Lookups);

  readonly unit = input.required<UnitDetail>();
  readonly added = output();
  readonly cancelled = output();

  private readonly model = signal({
    person: '',
    beginsOn: dayIn(inject(Formatting).timeZone(), inject(Clock).now()),
    isNobody: false,
  });
  protected readonly form = form(this.model, (path) => {
    validate(path.person, ({ value, valueOf }) =>
      valueOf(path.isNobody) || chosenId(value()) !== null
        ? null
        : { kind: 'unclear', message: this.texts.t('organisation.managers.personMissing') },
    );
    required(path.beginsOn, { message: () => this.texts.t('organisation.managers.dayMissing') });
  });
  protected readonly isNobody = () => this.model().isNobody;
  protected readonly action = computed(() => {
    const { beginsOn, isNobody } = this.model();
    const day = beginsOn === '' ? '…' : this.format().day(beginsOn);
    return this.texts.t(isNobody ? 'organisation.managers.leave' : 'organisation.managers.appointFrom', { day });
  });

  protected readonly adding = new Adding({
    model: this.model,
    form: this.form,
    unsavedName: () => this.texts.t('frame.unsaved.manager', { name: this.unit().name }),
    added: () => this.added.emit(),
  });

  protected setNobody(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const isNobody = event.target.checked;
      this.model.update((draft) => ({ ...draft, isNobody }));
    }
  }

  protected async send(): Promise<void> {
    const { person, beginsOn, isNobody } = this.model();
    const appointment: ManagerInput = { personId: isNobody ? null : chosenId(person), beginsOn };
    await this.adding.send({
      work: () => this.api.post<UnitDetail>(`/units/${this.unit().id}/managers`, appointment),
      failure: (problem) => this.failure(problem),
    });
  }

  /** A day that is on record already is told as what it is. */
  private failure(problem: ProblemError): FormFailure {
    return formFailure(problem, { '/personId': this.form.person, '/beginsOn': this.form.beginsOn }, this.problems);
  }
}
