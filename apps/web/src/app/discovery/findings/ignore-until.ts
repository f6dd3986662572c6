import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, maxLength, validate } from '@angular/forms/signals';
import { addMonths, isCalendarDay } from '@tandem/money';
import { Clock, Formatting, TextPipe, Texts, dayIn } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { ReasonField } from './reason-field';

const USUAL_MONTHS = 3;
const LONGEST_REASON = 500;

/** Until when something can wait, and why: never for good, and never without a reason. Needs an injection context. */
export class IgnoreUntil {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  private readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));
  private readonly model = signal({ until: addMonths(this.today(), USUAL_MONTHS), reason: '' });

  readonly form = form(this.model, (path) => {
    validate(path.until, ({ value }) =>
      isCalendarDay(value()) && value() > this.today()
        ? undefined
        : { kind: 'day', message: this.texts.t('discovery.triage.ignore.untilMissing') },
    );
    validate(path.reason, ({ value }) =>
      value().trim() === ''
        ? { kind: 'required', message: this.texts.t('discovery.triage.ignore.reasonMissing') }
        : undefined,
    );
    maxLength(path.reason, LONGEST_REASON);
  });
  /** The last day as people write it; empty as long as it is none. */
  readonly day = computed(() => {
    const { until } = this.model();
    return isCalendarDay(until) ? this.formatting.current().day(until) : '';
  });

  /** What was said; null, with the focus on what is wrong, as long as something is. */
  said(): { readonly until: string; readonly reason: string } | null {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      const wrong = this.form.until().invalid() ? this.form.until : this.form.reason;
      wrong().focusBoundControl();
      return null;
    }
    const { until, reason } = this.model();
    return { until, reason: reason.trim() };
  }
}

/** The fields of it. */
@Component({
  selector: 'tnd-ignore-fields',
  imports: [FORM_FIELD_PARTS, ReasonField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-form-field floatLabel="always">
      <mat-label>{{ 'discovery.triage.ignore.until' | tndText }}</mat-label>
      <input matInput type="date" [formField]="until().form.until" />
      <mat-error><tnd-field-errors [field]="until().form.until" /></mat-error>
    </mat-form-field>
    <tnd-reason-field [label]="'discovery.triage.ignore.reason' | tndText" [field]="until().form.reason" />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class IgnoreFields {
  readonly until = input.required<IgnoreUntil>();
}
