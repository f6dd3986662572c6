import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ImportRowView } from '@tandem/api-client';
import { AccountabilityCard, DataTable, Icon, Panel, READY, type RowLink, StatusChip, type UiLink } from '@tandem/ui';
import { FINDING_TONES, KEEP_FOCUS, LocalPipe, Preferences, Session, TextPipe, Texts } from '../../platform';
import { confidenceWords } from '../imports/row-columns';
import { FindingDecisions } from './finding-decisions';
import { evidenceColumns } from './evidence-columns';
import { type Decision, isToReview, looksLike, seenWords, spellingsWords, standingWords } from './finding-words';
import { FindingsStore } from './findings.store';

const KEYS: Readonly<Record<string, Decision>> = { l: 'link', r: 'request', i: 'ignore' };

/** One finding: what it looks like and why, who answers for it, what can be decided, and the payments that prove it. */
@Component({
  selector: 'tnd-finding-detail',
  imports: [AccountabilityCard, DataTable, FindingDecisions, Icon, LocalPipe, Panel, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'store.open(null)', '(keydown)': 'press($event)' },
  templateUrl: './finding-detail.html',
  styleUrl: './finding-detail.scss',
})
export class FindingDetail {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly preferences = inject(Preferences);
  private readonly decisions = viewChild(FindingDecisions);
  protected readonly store = inject(FindingsStore);

  protected readonly ready = READY;
  protected readonly keepFocus = KEEP_FOCUS;
  protected readonly isToReview = isToReview;
  protected readonly tones = FINDING_TONES;
  protected readonly finding = this.store.finding.value;
  /** The name is known from the list before the rest is here. */
  protected readonly name = computed(() => {
    const listed = this.store.findings.items().find(({ id }) => id === this.store.id());
    return this.finding()?.name ?? listed?.name ?? this.texts.t('discovery.finding.heading');
  });
  protected readonly said = computed(() => {
    const finding = this.finding();
    const words = this.store.words();
    return (
      finding && {
        standing: standingWords(finding, words),
        looksLike: looksLike(finding),
        confidence: confidenceWords(finding.confidence, words),
        amount: words.format.money(finding.amount),
        others: finding.amounts
          .filter(({ currency }) => currency !== finding.amount.currency)
          .map((amount) => words.format.money(amount)),
        seen: seenWords(finding, words),
        units: words.format.list(finding.likelyUnits.map((unit) => unit.name)),
        spellings: spellingsWords(finding.spellings, words),
      }
    );
  });
  /** The entries behind the amount. What waits for review, or is no tool, was never posted and has none. */
  protected readonly entries = computed((): UiLink | null => {
    const finding = this.finding();
    const isPosted = finding?.certainty === 'found' && finding.status !== 'not-a-tool';
    return isPosted && this.session.can('entry.read')
      ? { path: `/spend${finding.drill.path}`, params: finding.drill.params }
      : null;
  });
  protected readonly columns = computed(() => evidenceColumns(this.store.words()));
  protected readonly keyOf = (row: ImportRowView): string => `${row.importId}/${row.rowNumber}`;
  protected readonly rowLink = computed((): RowLink<ImportRowView> =>
    this.session.can('import.read')
      ? (row) => ({ path: `/discovery/imports/${row.importId}`, params: { rows: row.outcome ?? 'payment' } })
      : () => null,
  );

  /** L, R and I open what can be decided, while the finding has the focus and nothing is being typed. */
  protected press(event: KeyboardEvent): void {
    const decision = KEYS[event.key.toLowerCase()];
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    const isOff = this.preferences.shortcuts.value() === 'off';
    if (decision === undefined || isTyping || isOff || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (this.decisions()?.openIfOffered(decision) === true) {
      event.preventDefault();
    }
  }

  focusHeading(): void {
    this.heading().nativeElement.focus();
  }
}
