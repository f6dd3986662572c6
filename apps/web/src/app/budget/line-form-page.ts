import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, pattern, required, submit, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  type BudgetLineInput,
  type BudgetLineList,
  type BudgetLineView,
  type CostCentreList,
  type FiscalYearList,
  type PersonList,
  type UnitList,
} from '@tandem/api-client';
import { ACTIVE_CURRENCIES } from '@tandem/money';
import { ErrorSummary, Icon, Panel, type PanelFace, READY, type SummaryError, readAmount } from '@tandem/ui';
import {
  Api,
  Formatting,
  PageHeader,
  type ProblemError,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  asProblem,
  newIntent,
  read,
} from '../platform';
import {
  ChecksField,
  FORM_FIELD_PARTS,
  type FormFailure,
  MoneyField,
  type ServerFields,
  formFailure,
  summaryOf,
  typedAmount,
} from '../platform/forms';
import { changedFields, guardUnsaved } from '../platform/editing';
import { LINE_CODE, type LineForm, RESERVED_CODE, lineInput, twinOf } from './line-form';

const LONGEST_NAME = 120;
const LONGEST_ACCOUNT = 40;

/** Authorises a budget: a new line with what payments are assigned to it by, and who answers for it. */
@Component({
  selector: 'tnd-line-form-page',
  imports: [ChecksField, ErrorSummary, FORM_FIELD_PARTS, Icon, MoneyField, PageHeader, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './line-form-page.html',
  styleUrl: './line-form-page.scss',
})
export class LineFormPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly session = inject(Session);

  private readonly organisation = this.session.organisation();
  private readonly intent = newIntent();
  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  private readonly centres = read<CostCentreList>(() => ({ path: '/cost-centres' }));
  private readonly unitList = read<UnitList>(() => ({ path: '/units' }));
  private readonly peopleList = read<PersonList>(() => ({ path: '/people', query: { limit: 200 } }));

  protected readonly currencies = ACTIVE_CURRENCIES;
  /** The current year is known from the start: a choice drawn before its options would have its label over what it holds. */
  protected readonly fiscalYears = computed(() => {
    const current = this.organisation.currentFiscalYear;
    const known = this.years.value()?.items.map(({ id }) => id) ?? [current];
    return known.map((id) => ({
      id,
      label: id === current ? this.texts.t('budget.filter.currentYear', { year: id }) : id,
    }));
  });
  protected readonly costCentres = computed(() => this.centres.value()?.items ?? []);
  protected readonly units = computed(() =>
    (this.unitList.value()?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly people = computed(() => this.peopleList.value()?.items ?? []);
  protected readonly face = computed((): PanelFace =>
    this.session.can('budget-line.edit')
      ? READY
      : { state: 'not-allowed', text: this.texts.t('budget.form.notAllowed') },
  );

  protected readonly errors = signal<readonly SummaryError[]>([]);
  /** The line that a new one would repeat. */
  protected readonly twin = signal<BudgetLineView | null>(null);
  protected readonly benefits = signal<readonly string[]>([]);
  protected readonly isBusy = signal(false);

  protected readonly model = signal<LineForm>({
    code: '',
    name: '',
    fundSource: 'marketing',
    costCentreId: '',
    account: '',
    fiscalYear: this.organisation.currentFiscalYear,
    currency: this.organisation.functionalCurrency,
    original: '',
    ownerId: '',
  });
  /** "Add MKT-SAAS with 60,000.00 EUR", as far as it is typed. */
  protected readonly action = computed(() => {
    const { code, original, currency } = this.model();
    const reading = readAmount(original, { currency, separators: this.formatting.current().separators() });
    if (code.trim() === '' || !reading.ok) {
      return this.texts.t('budget.form.send');
    }
    const amount = this.formatting.current().money({ amount: reading.value.amount, currency });
    return this.texts.t('budget.form.sendWith', { code: code.trim(), amount });
  });
  protected readonly form = form(this.model, (path) => {
    required(path.code, { message: () => this.texts.t('budget.form.codeMissing') });
    pattern(path.code, LINE_CODE, { message: () => this.texts.t('budget.form.codeWrong') });
    validate(path.code, ({ value }) =>
      RESERVED_CODE.test(value()) ? { kind: 'reserved', message: this.texts.t('budget.form.codeReserved') } : null,
    );
    required(path.name, { message: () => this.texts.t('budget.form.nameMissing') });
    maxLength(path.name, LONGEST_NAME, {
      message: () => this.texts.t('budget.form.tooLong', { length: LONGEST_NAME }),
    });
    required(path.costCentreId, { message: () => this.texts.t('budget.form.costCentreMissing') });
    required(path.account, { message: () => this.texts.t('budget.form.accountMissing') });
    maxLength(path.account, LONGEST_ACCOUNT, {
      message: () => this.texts.t('budget.form.tooLong', { length: LONGEST_ACCOUNT }),
    });
    typedAmount(path.original, {
      currency: () => this.model().currency,
      formatting: this.formatting,
      texts: this.texts,
    });
  });

  constructor() {
    const begun = this.model();
    guardUnsaved(
      () => this.texts.t('frame.unsaved.newLine', { name: this.model().code.trim() || this.model().name.trim() }),
      () => !this.isBusy() && (changedFields(begun, this.model()).length > 0 || this.benefits().length > 0),
    );
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) {
      return;
    }
    let general: readonly SummaryError[] = [];
    this.isBusy.set(true);
    const isDone = await submit(this.form, async () => {
      const input = lineInput(this.model(), this.benefits(), this.formatting.current().separators());
      this.twin.set(null);
      try {
        const line = await this.api.post<BudgetLineView>('/budget-lines', input, { intent: this.intent });
        await this.router.navigate(['/budgets', line.id]);
        return undefined;
      } catch (error) {
        const failure = await this.failure(asProblem(error), input);
        general = failure.general;
        // An error without a field keeps the form from counting as sent.
        return [...failure.fields, ...general.map(() => ({ kind: 'server' }))];
      }
    });
    this.isBusy.set(false);
    if (!isDone) {
      this.errors.set([...general, ...summaryOf(this.form)]);
    }
  }

  private async failure(problem: ProblemError, input: BudgetLineInput): Promise<FormFailure> {
    return problem.code === 'duplicate'
      ? this.duplicate(input)
      : formFailure(problem, this.serverFields(), this.problems);
  }

  /** Says which line is in the way, at the field that makes it so. */
  private async duplicate(input: BudgetLineInput): Promise<FormFailure> {
    const twin = twinOf(input, await this.linesOf(input.fiscalYear));
    if (twin === null) {
      return { fields: [], general: [{ text: this.texts.t('budget.form.duplicate') }] };
    }
    this.twin.set(twin.line);
    const line = `${twin.line.code} ${twin.line.name}`;
    return twin.by === 'code'
      ? {
          fields: [
            {
              kind: 'server',
              message: this.texts.t('budget.form.codeTaken', { line, year: input.fiscalYear }),
              fieldTree: this.form.code,
            },
          ],
          general: [],
        }
      : {
          fields: [
            {
              kind: 'server',
              message: this.texts.t('budget.form.assignmentTaken', { line }),
              fieldTree: this.form.costCentreId,
            },
          ],
          general: [],
        };
  }

  /** An empty list where it cannot be read: the refusal is then told without naming the line. */
  private async linesOf(fiscalYear: string): Promise<readonly BudgetLineView[]> {
    try {
      return (await this.api.get<BudgetLineList>('/budget-lines', { fiscalYear, limit: 200 })).items;
    } catch {
      return [];
    }
  }

  private serverFields(): ServerFields {
    return {
      '/code': this.form.code,
      '/name': this.form.name,
      '/costCentreId': this.form.costCentreId,
      '/account': this.form.account,
      '/fiscalYear': this.form.fiscalYear,
      '/currency': this.form.currency,
      '/original': this.form.original,
      '/original/amount': this.form.original,
      '/ownerId': this.form.ownerId,
    };
  }
}
