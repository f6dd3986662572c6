import {
  ChangeDetectionStrategy,
  Component,
  type OnInit,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import { type FindingView, type TriageInput } from '@tandem/api-client';
import { addMonths, isCalendarDay } from '@tandem/money';
import { ConfirmPanel } from '@tandem/ui';
import { Clock, Formatting, TextPipe, Texts, dayIn } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { FindingsStore } from './findings.store';

const USUAL_MONTHS = 3;

/** It can wait, but never for good: it comes back by itself on a day, and the reason is kept. */
@Component({
  selector: 'tnd-triage-ignore',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="'discovery.triage.ignore.heading' | tndText: { name: finding().name }"
      [action]="action()"
      [isBusy]="store.isBusy()"
      [problem]="store.problem()"
      (confirmed)="decide()"
      (cancelled)="cancelled.emit()"
    >
      <p>{{ 'discovery.triage.ignore.effect' | tndText }}</p>
      <mat-form-field floatLabel="always">
        <mat-label>{{ 'discovery.triage.ignore.until' | tndText }}</mat-label>
        <input matInput type="date" [formField]="form.until" />
        <mat-error><tnd-field-errors [field]="form.until" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'discovery.triage.ignore.reason' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.reason"></textarea>
        <mat-hint>{{ 'discovery.reasonHint' | tndText }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.reason" /></mat-error>
      </mat-form-field>
    </tnd-confirm-panel>
  `,
  styles: `
    p {
      margin: 0;
      max-width: 68ch;
    }
  `,
})
export class TriageIgnore implements OnInit {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  protected readonly store = inject(FindingsStore);

  readonly finding = input.required<FindingView>();
  readonly decided = output<TriageInput>();
  readonly cancelled = output();

  private readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));
  private readonly model = signal({ until: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    validate(path.until, ({ value }) =>
      isCalendarDay(value()) && value() > this.today()
        ? undefined
        : { kind: 'day', message: this.texts.t('discovery.triage.ignore.untilMissing') },
    );
    required(path.reason, { message: () => this.texts.t('discovery.triage.ignore.reasonMissing') });
    maxLength(path.reason, 500);
  });
  protected readonly action = computed(() => {
    const { until } = this.model();
    const { name } = this.finding();
    return isCalendarDay(until)
      ? this.texts.t('discovery.triage.ignore.action', { name, day: this.formatting.current().day(until) })
      : this.texts.t('discovery.triage.ignore.actionOpen', { name });
  });

  ngOnInit(): void {
    this.model.update((model) => ({ ...model, until: addMonths(this.today(), USUAL_MONTHS) }));
  }

  protected decide(): void {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      const wrong = this.form.until().invalid() ? this.form.until : this.form.reason;
      wrong().focusBoundControl();
      return;
    }
    const { until, reason } = this.model();
    this.decided.emit({ action: 'ignore', until, reason: reason.trim() });
  }
}
