import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { applyEach, form, validate } from '@angular/forms/signals';
import { type ConditionInput } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Clock, Formatting, TextPipe, Texts, dayIn } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { limit } from '../wizard/draft-form';

const LONGEST = 1000;
const MOST = 10;
/** A new one each time: a form knows its lines by the objects that they are. */
const blank = (): { what: string; dueOn: string } => ({ what: '', dueOn: '' });

/** What an approval asks for, each with the day until which it has to be met. Needs an injection context. */
export class Conditions {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  private readonly model = signal([blank()]);

  readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));
  readonly form = form(this.model, (path) => {
    applyEach(path, (line) => {
      limit(line.what, LONGEST, this.texts);
      validate(line.what, ({ value, valueOf }) =>
        value().trim() === '' && valueOf(line.dueOn) !== ''
          ? { kind: 'required', message: this.texts.t('approvals.approve.conditions.whatMissing') }
          : null,
      );
      validate(line.dueOn, ({ value }) =>
        value() !== '' && value() < this.today()
          ? { kind: 'past', message: this.texts.t('approvals.approve.conditions.past') }
          : null,
      );
    });
  });
  readonly count = computed(() => this.model().length);
  readonly hasRoom = computed(() => this.count() < MOST);

  add(): void {
    this.model.update((lines) => [...lines, blank()]);
  }

  remove(index: number): void {
    this.model.update((lines) => lines.filter((_, position) => position !== index));
  }

  clear(): void {
    this.model.set([blank()]);
  }

  /** What was typed; a line without words asks for nothing. */
  said(): ConditionInput[] {
    return this.model()
      .map(({ what, dueOn }) => ({ what: what.trim(), ...(dueOn === '' ? {} : { dueOn }) }))
      .filter(({ what }) => what !== '');
  }

  /** Takes the focus to the first field that is wrong, if any is. */
  showsWhatIsWrong(): boolean {
    const fields = [...this.form].flatMap((line) => [line.what(), line.dueOn()]);
    fields.forEach((field) => field.markAsTouched());
    const wrong = fields.find((field) => field.errors().length > 0);
    wrong?.focusBoundControl();
    return wrong !== undefined;
  }
}

/** The fields of them: a line each, and a way to another one. */
@Component({
  selector: 'tnd-condition-fields',
  imports: [FORM_FIELD_PARTS, Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ 'approvals.approve.conditions.legend' | tndText }} · {{ 'approvals.optional' | tndText }}</legend>
      @for (line of conditions().form; track $index) {
        <div class="line">
          <mat-form-field>
            <mat-label>{{ 'approvals.approve.condition' | tndText }}</mat-label>
            <textarea matInput rows="2" [formField]="line.what"></textarea>
            <mat-error><tnd-field-errors [field]="line.what" /></mat-error>
          </mat-form-field>
          <mat-form-field class="day" floatLabel="always">
            <mat-label>{{ 'approvals.approve.conditions.dueOn' | tndText }}</mat-label>
            <input matInput type="date" [formField]="line.dueOn" />
            <mat-error><tnd-field-errors [field]="line.dueOn" /></mat-error>
          </mat-form-field>
          @if (conditions().count() > 1) {
            <button
              type="button"
              class="tnd-button tnd-button-quiet"
              [attr.aria-label]="'approvals.approve.conditions.remove' | tndText: { number: $index + 1 }"
              (click)="conditions().remove($index)"
            >
              <tnd-icon name="close" />
            </button>
          }
        </div>
      }
      @if (conditions().hasRoom()) {
        <button type="button" class="tnd-button tnd-button-quiet at-margin" (click)="conditions().add()">
          <tnd-icon name="add" /> {{ 'approvals.approve.conditions.add' | tndText }}
        </button>
      }
      <p class="tnd-note">{{ 'approvals.approve.conditions.hint' | tndText: { who: owner() } }}</p>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      justify-items: start;
      gap: 8px;
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 8px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 8px;
      width: 100%;
    }
    mat-form-field {
      flex: 1 1 240px;
      min-width: 0;
    }
    .day {
      flex: 0 1 190px;
    }
    p {
      margin: 0;
    }
  `,
})
export class ConditionFields {
  readonly conditions = input.required<Conditions>();
  /** Who will have to meet them. */
  readonly owner = input.required<string>();
}
