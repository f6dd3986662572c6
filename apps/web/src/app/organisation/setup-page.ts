import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { email, form, minLength, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { type SetupView } from '@tandem/api-client';
import { ErrorSummary, type SummaryError } from '@tandem/ui';
import { Api, PageHeader, ProblemTexts, PublicFrame, TextPipe, Texts, asProblem, read } from '../platform';
import { FORM_FIELD_PARTS, type ServerFields, formFailure, summaryOf } from '../platform/forms';
import { currencyChoices, timeZones } from './setup-choices';

const PASSWORD_LENGTH = 12;

/** The first run: what the organisation is called, what its books are kept in, and who looks after it. */
@Component({
  selector: 'tnd-setup-page',
  imports: [ErrorSummary, FORM_FIELD_PARTS, PageHeader, PublicFrame, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setup-page.html',
  styles: `
    .narrow {
      max-width: 480px;
      margin-inline: auto;
    }
    form {
      display: grid;
      gap: 16px;
    }
    fieldset {
      display: grid;
      gap: 16px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-block: 8px 12px;
      padding: 0;
      font: var(--mat-sys-title-medium);
    }
    .tnd-button {
      justify-self: start;
    }
  `,
})
export class SetupPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  private readonly setup = read<SetupView>(() => ({ path: '/setup' }));
  /** Everything typed here would be refused. */
  protected readonly isDone = computed(() => this.setup.value()?.state === 'ready');
  /** An answer that did not come keeps nobody from the form. */
  protected readonly isOpen = computed(() => !this.isDone() && !this.setup.isLoading());

  protected readonly currencies = computed(() => currencyChoices(this.texts.language()));
  protected readonly timeZones = timeZones();

  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly model = signal({
    code: '',
    organisationName: '',
    functionalCurrency: 'EUR',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    adminName: '',
    adminEmail: '',
    adminPassword: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: () => this.texts.t('organisation.setup.codeMissing') });
    required(path.organisationName, { message: () => this.texts.t('organisation.setup.nameMissing') });
    required(path.adminName, { message: () => this.texts.t('organisation.setup.adminNameMissing') });
    required(path.adminEmail, { message: () => this.texts.t('organisation.setup.adminEmailMissing') });
    email(path.adminEmail, { message: () => this.texts.t('organisation.setup.adminEmailNotOne') });
    required(path.adminPassword, { message: () => this.texts.t('organisation.setup.passwordMissing') });
    minLength(path.adminPassword, PASSWORD_LENGTH, {
      message: () => this.texts.t('organisation.setup.passwordShort', { length: PASSWORD_LENGTH }),
    });
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let general: readonly SummaryError[] = [];
    const isDone = await submit(this.form, async () => {
      try {
        await this.api.post('/setup', this.model());
        return undefined;
      } catch (error) {
        const failure = formFailure(asProblem(error), this.serverFields(), this.problems);
        general = failure.general;
        // An error without a field keeps the form from counting as sent.
        return [...failure.fields, ...general.map(() => ({ kind: 'server' }))];
      }
    });
    if (isDone) {
      await this.router.navigateByUrl('/sign-in');
    } else {
      this.errors.set([...general, ...summaryOf(this.form)]);
    }
  }

  private serverFields(): ServerFields {
    return {
      '/code': this.form.code,
      '/organisationName': this.form.organisationName,
      '/functionalCurrency': this.form.functionalCurrency,
      '/timeZone': this.form.timeZone,
      '/adminName': this.form.adminName,
      '/adminEmail': this.form.adminEmail,
      '/adminPassword': this.form.adminPassword,
    };
  }
}
