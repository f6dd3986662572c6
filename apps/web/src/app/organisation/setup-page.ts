import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, email, form, minLength, required, submit } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { ErrorSummary, FieldErrors, type SummaryError, serverErrors, summaryOf } from '@tandem/ui';
import { Api, PageHeader, ProblemTexts, PublicFrame, TextPipe, Texts, asProblem } from '../platform';
import { currencyChoices, timeZones } from './setup-choices';

const PASSWORD_LENGTH = 12;

/** The first run: what the organisation is called, what its books are kept in, and who looks after it. */
@Component({
  selector: 'tnd-setup-page',
  imports: [ErrorSummary, FieldErrors, FormField, MatFormFieldModule, MatInput, PageHeader, PublicFrame, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setup-page.html',
  styles: `
    form {
      display: grid;
      gap: 16px;
      max-width: 480px;
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
    this.errors.set([]);
    const isDone = await submit(this.form, async () => {
      try {
        await this.api.post('/setup', this.model());
        return undefined;
      } catch (error) {
        return this.refused(error);
      }
    });
    if (isDone) {
      await this.router.navigateByUrl('/sign-in');
    } else if (this.errors().length === 0) {
      this.errors.set(summaryOf(this.form));
    }
  }

  /** What belongs to a field goes to the field, anything else to the summary. */
  private refused(error: unknown): ReturnType<typeof serverErrors> {
    const problem = asProblem(error);
    const fields = serverErrors(problem.fields, {
      '/code': this.form.code,
      '/organisationName': this.form.organisationName,
      '/functionalCurrency': this.form.functionalCurrency,
      '/timeZone': this.form.timeZone,
      '/adminName': this.form.adminName,
      '/adminEmail': this.form.adminEmail,
      '/adminPassword': this.form.adminPassword,
    });
    if (fields.length > 0) {
      return fields;
    }
    const text = this.problems.sentence(problem);
    this.errors.set([{ text }]);
    return [{ kind: 'server', message: text }];
  }
}
