import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type BudgetEntryView } from '@tandem/api-client';
import {
  AccountabilityCard,
  AccountabilityDots,
  Bullet,
  DataTable,
  FilterBar,
  Icon,
  MoneyText,
  Panel,
  READY,
  SourceChip,
  TableCell,
  type UiLink,
} from '@tandem/ui';
import { CumulativeLine, type CumulativeWords } from '@tandem/ui/chart';
import { Clock, PageHeader, ProblemTexts, ReadAt, Session, TextPipe, Texts, dayIn, lineName } from '../platform';
import { SpendChainView, lineSentence } from '../platform/chain';
import { historyColumns } from './entry-columns';
import { EntryWhat } from './entry-what';
import { entryMoves } from './entry-words';
import { countSentence, equationOf, equationSentence, standingSentence } from './line-equation';
import { courseAnswer, coursePoints } from './line-course';
import { LineStore } from './line.store';
import { LineSupplement } from './line-supplement';

/** One budget line: the equation of its money, who answers for it, and every entry that made it what it is. */
@Component({
  selector: 'tnd-line-page',
  imports: [
    AccountabilityCard,
    AccountabilityDots,
    Bullet,
    CumulativeLine,
    DataTable,
    EntryWhat,
    FilterBar,
    Icon,
    LineSupplement,
    MoneyText,
    PageHeader,
    Panel,
    ReadAt,
    RouterLink,
    SourceChip,
    SpendChainView,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [LineStore],
  templateUrl: './line-page.html',
  styleUrl: './line-page.scss',
})
export class LinePage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly store = inject(LineStore);

  protected readonly ready = READY;
  protected readonly line = this.store.line.value;
  protected readonly isSupplementing = signal(false);
  /** What was just done, for those who listen as well. */
  protected readonly done = signal('');
  protected readonly canSupplement = computed(
    () => this.session.can('budget-line.supplement') && this.line()?.hasBudget === true,
  );
  private readonly words = computed(() => ({ texts: this.texts, format: this.store.format() }));

  protected readonly heading = computed(() => {
    const line = this.line();
    return line === undefined ? this.texts.t('budget.line.heading') : `${line.code} ${lineName(line, this.texts)}`;
  });
  protected readonly standing = computed(() => {
    const line = this.line();
    return line === undefined ? '' : standingSentence(line, this.texts, this.store.format());
  });
  /** How well it is known who answers for what was spent; the panel that says more needs the right to read entries. */
  protected readonly score = computed(() => {
    const line = this.line();
    return line === undefined ? '' : lineSentence(line.chain, this.texts, this.store.format());
  });
  protected readonly hasChain = computed(() => this.line()?.chain.score !== null && this.session.can('entry.read'));
  protected readonly equation = computed(() => {
    const line = this.line();
    return line === undefined ? [] : equationOf(line, this.session.can('entry.read'));
  });
  private readonly today = computed(() => dayIn(this.session.organisation().timeZone, this.clock.now()));
  protected readonly points = computed(() => {
    const months = this.store.course.value();
    const canReadEntries = this.session.can('entry.read');
    return months === undefined ? [] : coursePoints(months, { today: this.today(), canReadEntries }, this.words());
  });
  protected readonly course = computed(() => {
    const [line, months] = [this.line(), this.store.course.value()];
    return line === undefined || months === undefined ? '' : courseAnswer(line, months, this.today(), this.words());
  });
  protected readonly courseWords = computed((): CumulativeWords => ({
    period: this.texts.t('budget.course.month'),
    actual: this.texts.t('budget.course.actual'),
    plan: this.texts.t('budget.course.plan'),
    limit: this.texts.t('budget.place.funded'),
  }));
  protected readonly columns = computed(() => historyColumns(this.words(), this.line()?.currency ?? ''));
  /** The foot of the history: how many entries there are, and that they come to what is left. */
  protected readonly foot = computed(() => {
    const line = this.line();
    const list = this.store.entries.value();
    if (line === undefined || list === undefined) {
      return '';
    }
    const format = this.store.format();
    const matching = this.store.url.isFiltered() ? list.total : null;
    const counted = countSentence({ total: line.entryCount, matching }, this.texts, format);
    return `${counted} ${equationSentence(line, this.texts, format)}`;
  });
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('budget.dropped', { what: dropped.join(', ') });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.store.entries.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  constructor() {
    afterRenderEffect({
      earlyRead: () => {
        const id = this.store.pointedAt();
        if (id !== null && this.store.isPointedAtShown()) {
          this.show(id);
        }
      },
    });
  }

  protected readonly keyOf = (entry: BudgetEntryView): string => entry.id;

  protected movesOf(entry: BudgetEntryView): ReturnType<typeof entryMoves> {
    return entryMoves(entry, this.words());
  }

  protected open(link: UiLink): void {
    void this.router.navigate([link.path], { queryParams: link.params });
  }

  protected supplemented(done: string): void {
    this.isSupplementing.set(false);
    this.done.set(done);
    this.store.reload();
  }

  /** Brings an entry that the address points at into sight, with the focus on it. */
  private show(id: string): void {
    const row = this.host.querySelector<HTMLElement>(`[data-row="${id}"]`);
    row?.setAttribute('tabindex', '-1');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }
}
