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
import { form, maxLength, validate } from '@angular/forms/signals';
import { type BulkTriageInput, type BulkTriageResult, type FindingView, type RefusedFinding } from '@tandem/api-client';
import { addMonths, isCalendarDay } from '@tandem/money';
import { ConfirmPanel, Icon } from '@tandem/ui';
import { Api, Clock, Formatting, PluralPipe, ProblemTexts, TextPipe, Texts, asProblem, dayIn } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { bulkPreview } from './bulk-words';
import { FindingsStore } from './findings.store';

const USUAL_MONTHS = 3;

/** One decision about the findings that are ticked: first what it changes and what it leaves out, then what became of each. */
@Component({
  selector: 'tnd-bulk-triage',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, Icon, PluralPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-triage.html',
  styles: `
    :host {
      display: block;
      max-width: 760px;
      margin-block-end: 16px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    .refused {
      display: grid;
      justify-items: start;
      gap: 8px;
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
    }
  `,
})
export class BulkTriage implements OnInit {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  private readonly store = inject(FindingsStore);

  readonly action = input.required<'link' | 'ignore'>();
  /** As they were when the panel was opened. */
  readonly findings = input.required<readonly FindingView[]>();
  readonly closed = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly refused = signal<readonly string[]>([]);
  protected readonly preview = computed(() => bulkPreview(this.findings(), this.action(), this.store.words()));
  protected readonly heading = computed(() =>
    this.texts.plural(`discovery.bulk.${this.action()}.heading`, this.findings().length),
  );
  protected readonly act = computed(() =>
    this.texts.plural(`discovery.bulk.${this.action()}.action`, this.preview().changes.length, {
      day: this.day(this.model().until),
    }),
  );

  private readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));
  private readonly model = signal({ until: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    validate(path.until, ({ value }) =>
      this.action() === 'link' || (isCalendarDay(value()) && value() > this.today())
        ? undefined
        : { kind: 'day', message: this.texts.t('discovery.triage.ignore.untilMissing') },
    );
    validate(path.reason, ({ value }) =>
      this.action() === 'link' || value().trim() !== ''
        ? undefined
        : { kind: 'required', message: this.texts.t('discovery.triage.ignore.reasonMissing') },
    );
    maxLength(path.reason, 500);
  });

  ngOnInit(): void {
    this.model.update((model) => ({ ...model, until: addMonths(this.today(), USUAL_MONTHS) }));
  }

  protected async decide(): Promise<void> {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      const wrong = this.form.until().invalid() ? this.form.until : this.form.reason;
      wrong().focusBoundControl();
      return;
    }
    const findings = this.preview().changes.map(({ finding }) => finding);
    if (findings.length === 0 || this.isBusy()) {
      return;
    }
    const { until, reason } = this.model();
    const said = this.action() === 'ignore' ? { until, reason: reason.trim() } : {};
    const result = await this.send({ findings: findings.map(({ id }) => id), action: this.action(), ...said });
    if (result === null) {
      return;
    }
    if (result.done.length > 0) {
      this.store.tellBulk(this.texts.plural(`discovery.bulk.${this.action()}.done`, result.done.length), () =>
        this.undo(result.done),
      );
    }
    this.refused.set(result.refused.map((refused) => this.refusalWords(refused, findings)));
    if (result.refused.length === 0) {
      this.closed.emit();
    }
  }

  /** Also when the panel is gone: the bar that offers it stays. */
  private async undo(findings: readonly string[]): Promise<void> {
    const result = await this.api.post<BulkTriageResult>('/findings/triage', {
      findings: [...findings],
      action: 'undo',
    });
    this.store.tellUndone(this.texts.plural('discovery.bulk.undone', result.done.length));
  }

  private async send(input: BulkTriageInput): Promise<BulkTriageResult | null> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      return await this.api.post<BulkTriageResult>('/findings/triage', input);
    } catch (error) {
      this.problem.set(this.problems.sentence(asProblem(error)));
      return null;
    } finally {
      this.isBusy.set(false);
    }
  }

  /** Why a finding refuses is told only by the API, and only in English. */
  private refusalWords({ id, detail }: RefusedFinding, findings: readonly FindingView[]): string {
    const name = findings.find((finding) => finding.id === id)?.name ?? id;
    const why = this.texts.language() === 'en' ? detail : this.texts.t('discovery.bulk.changed');
    return `${name}: ${why}`;
  }

  private day(until: string): string {
    return isCalendarDay(until) ? this.formatting.current().day(until) : '';
  }
}
