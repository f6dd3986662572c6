import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView, type StageList } from '@tandem/api-client';
import { AccountabilityCard, Bullet, Icon, Lane, MoneyText, ReferenceText, SourceChip, StatusChip } from '@tandem/ui';
import {
  Clock,
  Formatting,
  InstantPipe,
  LocalPipe,
  MoneyPipe,
  REQUEST_TONES,
  Session,
  TextPipe,
  Texts,
  isNothing,
  read,
} from '../../platform';
import { type RequestWords, calendarSentence, dueSentence } from '../request-words';
import { type Askable, NotGiven } from './not-given';
import {
  CHECK_ICONS,
  STEP_ICONS,
  agreedWords,
  answerOf,
  decisionWords,
  pendingAuthoriser,
  priceWords,
  similarWords,
  boardWords,
  inheritedWords,
  stepWords,
  timeWords,
} from './facts-words';

const ASKING: readonly RequestView['status'][] = ['draft', 'submitted', 'changes-requested'];

/** Everything that is needed to decide a request, on one page and in one order. The reader's own act is not in it. */
@Component({
  selector: 'tnd-request-facts',
  imports: [
    AccountabilityCard,
    Bullet,
    Icon,
    InstantPipe,
    Lane,
    LocalPipe,
    MoneyPipe,
    MoneyText,
    NotGiven,
    ReferenceText,
    RouterLink,
    SourceChip,
    StatusChip,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-facts.html',
  styleUrl: './request-facts.scss',
})
export class RequestFacts {
  readonly request = input.required<RequestView>();
  /** Of its headings: below the h1 of a page of its own, or below the heading beside a list. */
  readonly level = input<2 | 3>(2);
  /** The page says above where it stands and when it is due. */
  readonly hasStanding = input(false);
  /** There is a desk beside it where what is missing can be asked for. */
  readonly asks = input(false);
  /** What is missing was pressed: somebody wants to ask for it. */
  readonly ask = output<Askable>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));

  protected readonly tones = REQUEST_TONES;
  protected readonly stepIcons = STEP_ICONS;
  protected readonly isNothing = isNothing;
  protected readonly words = computed((): RequestWords => ({
    texts: this.texts,
    format: this.format(),
    now: this.clock.now(),
  }));
  protected readonly asked = computed(() => {
    const { requester, submittedAt, createdAt } = this.request();
    const when = this.format().instant(submittedAt ?? createdAt);
    const { name: who, title } = requester;
    return title === null
      ? this.texts.t('approvals.facts.asked', { who, when })
      : this.texts.t('approvals.facts.askedAs', { who, title, when });
  });
  protected readonly due = computed(() => {
    const { dueAt, status } = this.request();
    const isSaid = dueAt === null || status !== 'submitted' || this.hasStanding();
    return isSaid ? '' : `${dueSentence(dueAt, this.words())} ${calendarSentence(this.request(), this.words())}`.trim();
  });
  protected readonly stages = computed(() =>
    (this.stageList.value()?.items ?? [])
      .filter(({ id }) => this.request().stageIds.includes(id))
      .map(({ name }) => this.texts.local(name))
      .join(', '),
  );
  protected readonly pending = computed(() => pendingAuthoriser(this.request(), this.words()));
  /** What was agreed to, and what of it was changed. */
  protected readonly agreed = computed(() => agreedWords(this.request(), this.words()));
  protected readonly price = computed(() => priceWords(this.request(), this.words()));
  /** Once it is decided, the line as it stands says it all. */
  protected readonly isAsking = computed(() => ASKING.includes(this.request().status));
  protected readonly canAsk = computed(() => this.asks() && this.request().nextActions.includes('request-changes'));
  protected readonly canSeeLine = computed(() => this.session.can('budget-line.read'));
  protected readonly checks = computed(() =>
    this.request().checks.map((check) => {
      const answer = answerOf(check);
      return { ...check, answer, icon: CHECK_ICONS[answer] };
    }),
  );
  protected readonly passed = computed(() => this.checks().filter(({ ok }) => ok === true).length);
  /** How requests like it were decided, in one line; undefined where that is not asked any more. */
  protected readonly similar = computed(() => {
    const similar = this.request().similarDecisions;
    return similar === null ? undefined : similarWords(similar, this.words());
  });
  protected readonly steps = computed(() =>
    this.request().steps.map((step, place, all) => ({
      ...step,
      who: stepWords(step, this.words()),
      origin: inheritedWords(step, this.words()),
      time: timeWords(step, this.request(), this.words()),
      // Said once, above the first of those who decide at the same time.
      board: all[place - 1]?.turn === step.turn ? '' : boardWords(step, all, this.texts),
    })),
  );
  protected readonly decisions = computed(() =>
    this.request().decisions.map((decision) => ({ ...decision, said: decisionWords(decision, this.words()) })),
  );
}
