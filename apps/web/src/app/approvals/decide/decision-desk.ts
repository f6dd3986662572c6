import {
  ChangeDetectionStrategy,
  Component,
  PendingTasks,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { type DecisionInput, type RequestView, type Verdict } from '@tandem/api-client';
import { toJson } from '@tandem/money';
import { RouterLink } from '@angular/router';
import { ConfirmPanel, Dialog, Icon, afterPaint } from '@tandem/ui';
import {
  Api,
  Clock,
  Formatting,
  type Intent,
  type ProblemError,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  asProblem,
  newIntent,
} from '../../platform';
import { FORM_FIELD_PARTS, MoneyField, typedAmount } from '../../platform/forms';
import { type Terms, shareOf, termChoices, termsSoFar, validUntil } from '../agreed-terms';
import { type RequestWords, isLastStep, lastDecision, standingSentence } from '../request-words';
import { decisionWords } from '../detail/facts-words';
import { shortageWords } from '../shortage';
import { amountOf, limit } from '../wizard/draft-form';
import { ConditionFields, Conditions } from './condition-fields';
import {
  CAUSES,
  type Cause,
  approvalEffect,
  approveWords,
  monthWords,
  ownRequestSentence,
  rejectionText,
  tooMuchForTerm,
} from './decision-words';
import { RecusePanel } from './recuse-panel';
import { type Decided, type DecisionLink, isTooLate, sendDecision } from './send-decision';
import { StaleChanges } from './stale-changes-bar';
import { type StaleRequest, staleRequest } from './stale-changes';

/** Room for the cause that goes before it. */
const LONGEST_REASON = 900;

const BLANK: { amount: string; months: string; cause: Cause | ''; reason: string } = {
  amount: '',
  months: '',
  cause: '',
  reason: '',
};

const ACTIONS = { approve: 'approve', changes: 'request-changes', reject: 'reject' } as const;

/**
 * Where a request is decided: the buttons for what the reader may do, and a panel in place for each. A decision names the
 * version that was read; one that changed since has to be looked at before it can be approved.
 */
@Component({
  selector: 'tnd-decision-desk',
  imports: [
    ConditionFields,
    ConfirmPanel,
    Dialog,
    FORM_FIELD_PARTS,
    Icon,
    MoneyField,
    RecusePanel,
    RouterLink,
    StaleChanges,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.has-panel]': 'isOpen() || stale() !== null' },
  templateUrl: './decision-desk.html',
  styleUrl: './decision-desk.scss',
})
export class DecisionDesk {
  readonly request = input.required<RequestView>();
  /** That its reader came by. */
  readonly link = input<DecisionLink | null>(null);
  readonly decided = output<Decided>();
  /** What is shown is not the present state any more. */
  readonly outdated = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly tasks = inject(PendingTasks);
  private intent: Intent = newIntent();

  protected readonly open = signal<Verdict | null>(null);
  /** None or one: another verdict opens a panel of its own, which takes the focus. */
  protected readonly opened = computed(() => [this.open()].filter((verdict) => verdict !== null));
  /** Its panel is about to open. */
  protected readonly pressed = signal<Verdict | null>(null);
  /** Somebody is about to decide it: what is on the screen must not change under them. */
  readonly isOpen = computed(() => this.open() !== null || this.isLeaving());
  /** The reader is about to stand aside. */
  protected readonly isLeaving = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly notice = signal('');
  /** The sheet of a narrow screen with what has no room in the bar. */
  protected readonly hasMore = signal(false);
  protected readonly causes = CAUSES;
  protected readonly stale = signal<StaleRequest | null>(null);
  private readonly hasSeen = signal(false);

  protected readonly conditions = new Conditions();
  private readonly model = signal(BLANK);
  private proposed = '';
  protected readonly currency = computed(() => this.request().amount?.currency ?? '');
  protected readonly form = form(this.model, (path) => {
    typedAmount(path.amount, { texts: this.texts, formatting: this.formatting, currency: this.currency });
    validate(path.amount, () =>
      tooMuchForTerm(this.terms(), { amount: this.amount(), months: this.months() }, this.words()),
    );
    limit(path.reason, LONGEST_REASON, this.texts);
    required(path.cause, { message: () => this.texts.t('approvals.reject.causeMissing') });
    required(path.reason, { message: () => this.texts.t('approvals.reason.missing') });
  });

  private readonly words = computed((): RequestWords => ({
    texts: this.texts,
    format: this.formatting.current(),
    now: this.clock.now(),
  }));
  protected readonly amount = computed(() => amountOf(this.model().amount, this.currency(), this.formatting));
  protected readonly effect = computed(() => approvalEffect(this.request(), this.amount(), this.words()));
  /** What is agreed to as long as nothing else is chosen. */
  private readonly terms = computed((): Terms => termsSoFar(this.request()));
  protected readonly choices = computed(() => {
    const choices = termChoices(this.terms(), this.request().billing);
    return choices.map((months) => ({
      value: String(months),
      label: this.texts.plural('approvals.months', months),
    }));
  });
  /** The months that are chosen; null for what is paid once. */
  private readonly months = computed(() => {
    const { months } = this.terms();
    const chosen = this.model().months;
    return months === null || chosen === '' ? months : Number(chosen);
  });
  /** What a month of it costs, where it recurs. */
  protected readonly monthly = computed(() => monthWords(this.months(), this.amount(), this.words()));
  /** Until when the approval holds. Empty for what is paid once. */
  protected readonly term = computed(() => {
    const months = this.months();
    if (months === null) {
      return '';
    }
    if (!isLastStep(this.request())) {
      return this.texts.t('approvals.approve.validLater');
    }
    const day = validUntil(months, this.clock.now(), this.formatting.timeZone());
    return this.texts.t('approvals.approve.validUntil', { day: this.formatting.current().day(day) });
  });
  /** The text of a rejection, as the requester will read it. */
  protected readonly rejection = computed(() => {
    const { cause, reason } = this.model();
    return cause === '' ? '' : rejectionText(cause, reason, this.texts);
  });
  /** Who decided it last, for whoever came too late. */
  protected readonly lastWords = computed(() => {
    const last = lastDecision(this.request());
    return last && `${decisionWords(last, this.words())}, ${this.words().format.instant(last.decidedAt)}.`;
  });
  protected readonly standing = computed(() => standingSentence(this.request(), this.words()));
  protected readonly isOwn = computed(
    () => this.request().status === 'submitted' && this.request().requester.id === this.session.me()?.person.id,
  );
  protected readonly ownWords = computed(() => ownRequestSentence(this.request(), this.words()));
  protected readonly canDecide = computed(() => Object.values(ACTIONS).some((action) => this.may(action)));
  protected readonly approveLabel = computed(() => approveWords(this.terms(), this.words()));
  private readonly confirmLabel = computed(() =>
    approveWords({ amount: this.amount(), months: this.months() }, this.words()),
  );

  constructor() {
    effect(() => {
      const { id } = this.request();
      untracked(() => {
        if (id !== this.shown) {
          this.shown = id;
          this.reset();
        }
      });
    });
    effect(() => {
      // A shorter term takes its share of the amount with it, unless another amount was typed.
      const months = this.months();
      untracked(() => {
        if (months !== null && this.open() === 'approve' && this.model().amount === this.proposed) {
          this.propose();
        }
      });
    });
    effect(() => {
      const { version } = this.request();
      const stale = this.stale();
      if (this.hasSeen() && stale !== null && version >= stale.currentVersion) {
        untracked(() => this.takeNewVersion());
      }
    });
  }

  private shown = '';

  /** Opens the panel of a verdict, where the reader may give it; `about` is what they want to ask for. */
  show(verdict: Verdict, about = ''): void {
    if (!this.may(ACTIONS[verdict])) {
      return;
    }
    const { id } = this.request();
    this.pressed.set(verdict);
    this.tasks.run(async () => {
      // The fields of a panel take longer than a frame to make, and by then another request may stand here.
      await afterPaint();
      this.pressed.set(null);
      if (this.request().id === id) {
        this.openPanel(verdict, about);
      }
    });
  }

  private openPanel(verdict: Verdict, about: string): void {
    this.problem.set(undefined);
    this.notice.set('');
    this.intent = newIntent();
    if (verdict === 'approve') {
      this.model.update((model) => ({ ...model, months: String(this.terms().months ?? '') }));
      this.propose();
    } else if (!this.model().reason.includes(about)) {
      this.model.update((model) => ({ ...model, reason: [model.reason, about].filter(Boolean).join('\n') }));
    }
    this.open.set(verdict);
  }

  can(verdict: Verdict): boolean {
    return this.may(ACTIONS[verdict]);
  }

  protected may(action: (typeof ACTIONS)[Verdict] | 'recuse'): boolean {
    return this.request().nextActions.includes(action);
  }

  protected actionOf(verdict: Verdict): string {
    const { ref, requester } = this.request();
    return verdict === 'approve'
      ? this.confirmLabel()
      : this.texts.t(`approvals.${verdict}.send`, { ref, who: requester.name });
  }

  /** The sheet closes first, so that the panel it leads to keeps the focus. */
  protected showFromMore(verdict: Verdict): void {
    this.hasMore.set(false);
    setTimeout(() => this.show(verdict));
  }

  protected leaveFromMore(): void {
    this.hasMore.set(false);
    setTimeout(() => this.isLeaving.set(true));
  }

  protected recused(request: RequestView): void {
    this.reset();
    this.decided.emit({ request, verdict: 'recuse' });
  }

  close(): void {
    this.open.set(null);
  }

  protected review(): void {
    this.hasSeen.set(true);
    this.outdated.emit();
  }

  protected async decide(verdict: Verdict): Promise<void> {
    const fields = {
      approve: [this.form.amount()],
      changes: [this.form.reason()],
      reject: [this.form.cause(), this.form.reason()],
    }[verdict];
    fields.forEach((field) => field.markAsTouched());
    const wrong = fields.find((field) => field.errors().length > 0);
    if (wrong !== undefined) {
      wrong.focusBoundControl();
      return;
    }
    if (verdict === 'approve' && this.conditions.showsWhatIsWrong()) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const sent = {
        requestId: this.request().id,
        input: this.inputOf(verdict),
        link: this.link(),
        intent: this.intent,
      };
      const request = await sendDecision(this.api, sent);
      this.reset();
      this.decided.emit({ request, verdict });
    } catch (error) {
      this.refuse(asProblem(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private inputOf(verdict: Verdict): DecisionInput {
    const { amount, reason } = this.model();
    const { version } = this.request();
    const months = this.months();
    const shorter = months === null || months === this.terms().months ? null : months;
    if (verdict !== 'approve') {
      return { verdict, version, reason: verdict === 'reject' ? this.rejection() : reason.trim() };
    }
    const conditions = this.conditions.said();
    const other = amount === this.proposed && shorter === null ? null : this.amount();
    return {
      verdict,
      version,
      ...(other === null ? {} : { amount: toJson(other) }),
      ...(shorter === null ? {} : { termMonths: shorter }),
      ...(conditions.length === 0 ? {} : { conditions }),
    };
  }

  private refuse(problem: ProblemError): void {
    if (problem.status >= 400 && problem.status < 500) {
      this.intent = newIntent();
    }
    const stale = staleRequest(problem, this.words());
    if (stale !== null) {
      this.stale.set(stale);
      this.hasSeen.set(false);
      this.problem.set(this.problems.sentence(problem));
      return;
    }
    if (isTooLate(problem)) {
      this.open.set(null);
      this.notice.set(this.problems.sentence(problem));
      this.outdated.emit();
      return;
    }
    const refusedField = problem.field('/amount') ?? problem.field('/termMonths') ?? problem.field('/reason');
    this.problem.set(
      shortageWords(problem, this.request().budgetLine?.code, this.words()) ||
        (refusedField === undefined ? this.problems.sentence(problem) : this.problems.field(refusedField)),
    );
  }

  /** The changes were seen. What was typed stays; an amount that was only proposed follows the request. */
  private takeNewVersion(): void {
    this.stale.set(null);
    this.hasSeen.set(false);
    this.problem.set(undefined);
    if (this.model().amount === this.proposed) {
      this.propose();
    }
    const field = this.open() === 'approve' ? this.form.amount() : this.form.reason();
    setTimeout(() => field.focusBoundControl());
  }

  private propose(): void {
    const share = shareOf(this.terms(), this.months());
    this.proposed = share === null ? '' : this.formatting.current().amount(toJson(share));
    this.model.update((model) => ({ ...model, amount: this.proposed }));
  }

  private reset(): void {
    this.open.set(null);
    this.isLeaving.set(false);
    this.problem.set(undefined);
    this.notice.set('');
    this.stale.set(null);
    this.hasSeen.set(false);
    this.model.set(BLANK);
    this.conditions.clear();
    this.intent = newIntent();
  }
}
