import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type ReRouteInput, type StuckRequest, type StuckRequestList } from '@tandem/api-client';
import { ErrorSummary, type SummaryError } from '@tandem/ui';
import { Api, Formatting, ProblemTexts, TextPipe, Texts, newIntent } from '../../platform';
import { sendForm } from '../../platform/editing';
import { FORM_FIELD_PARTS, formFailure } from '../../platform/forms';

const LONGEST = 500;

/** One request that nobody can decide: why it is stuck, and to whom an administrator can give it. */
@Component({
  selector: 'tnd-stuck-request-card',
  imports: [ErrorSummary, FORM_FIELD_PARTS, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stuck-request-card.html',
  styleUrl: './stuck-request-card.scss',
})
export class StuckRequestCard {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private intent = newIntent();

  readonly request = input.required<StuckRequest>();
  readonly canGive = input.required<boolean>();
  readonly given = output();

  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  private readonly model = signal({ personId: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.personId, { message: () => this.texts.t('organisation.stuck.personMissing') });
    required(path.reason, { message: () => this.texts.t('organisation.stuck.reasonMissing') });
    maxLength(path.reason, LONGEST, { message: () => this.texts.t('organisation.tooLong', { length: LONGEST }) });
  });

  /** Who asks, which step waits for which role since when, and who left it behind. */
  protected readonly why = computed(() => {
    const { label, role, since, from, requester } = this.request();
    const step = this.texts.local(label);
    const values = { step, role: this.texts.t(`app.role.${role}`), since: this.format().instant(since) };
    return [
      this.texts.t('organisation.stuck.askedBy', { name: requester.name }),
      this.texts.t('organisation.stuck.waits', values),
      ...(from === null ? [] : [this.texts.t('organisation.stuck.left', { name: from.name })]),
    ].join(' ');
  });
  protected readonly action = computed(() => {
    const name = this.request().candidates.find(({ id }) => id === this.model().personId)?.name;
    const { ref } = this.request();
    return name === undefined
      ? this.texts.t('organisation.stuck.give', { ref })
      : this.texts.t('organisation.stuck.giveTo', { ref, name });
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    const { personId, reason } = this.model();
    const given: ReRouteInput = { personId, reason: reason.trim() };
    const path = `/stuck-requests/${this.request().id}/re-routes`;
    const errors = await sendForm(this.form, {
      work: () => this.api.post<StuckRequestList>(path, given, { intent: this.intent }),
      failure: (problem) => {
        this.intent = newIntent();
        return formFailure(problem, { '/personId': this.form.personId, '/reason': this.form.reason }, this.problems);
      },
    });
    this.errors.set(errors);
    this.isBusy.set(false);
    if (errors.length === 0) {
      this.given.emit();
    }
  }
}
