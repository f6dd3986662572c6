import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FindingView } from '@tandem/api-client';
import { MoneyText, StatusChip, UI_TEXTS } from '@tandem/ui';
import { KEEP_FOCUS, Preferences, Session, TextPipe } from '../../platform';
import { confidenceWords } from '../imports/row-columns';
import { isToReview, looksLike, seenWords } from './finding-words';
import { FindingsStore } from './findings.store';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 };

/** The findings, each with what it is, how much it is and what it may be. Arrow keys, or J and K, move in the list; X ticks. */
@Component({
  selector: 'tnd-findings-list',
  imports: [MoneyText, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'move($event)' },
  templateUrl: './findings-list.html',
  styleUrl: './findings-list.scss',
})
export class FindingsList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly preferences = inject(Preferences);
  private readonly session = inject(Session);
  protected readonly uiTexts = inject(UI_TEXTS);
  protected readonly store = inject(FindingsStore);
  protected readonly canDecide = computed(() => this.session.can('finding.triage'));
  private lastTicked: string | null = null;

  readonly findings = input.required<readonly FindingView[]>();
  protected readonly isAllTicked = computed(() => this.findings().every(({ id }) => this.isTicked(id)));
  protected readonly keepFocus = KEEP_FOCUS;
  protected readonly isToReview = isToReview;

  /** Gives the focus to the row of a finding, or to the first row when it is gone. */
  focusRow(id: string): void {
    const rows = [...this.host.querySelectorAll<HTMLElement>('a')];
    (rows.find((row) => row.dataset['finding'] === id) ?? rows[0])?.focus();
  }

  protected isTicked(id: string): boolean {
    return this.store.selection.ticked().has(id);
  }

  protected seen(finding: FindingView): string {
    return seenWords(finding, this.store.words());
  }

  protected units(finding: FindingView): string {
    return finding.likelyUnits.map((unit) => unit.name).join(', ');
  }

  /** What it may be, unless that is what it is called anyway. */
  protected suggestion(finding: FindingView): string {
    const name = finding.suggestedTool?.name ?? looksLike(finding) ?? '';
    return name.toLowerCase() === finding.name.toLowerCase() && finding.suggestedTool === null ? '' : name;
  }

  protected confidence(finding: FindingView): string {
    return confidenceWords(finding.confidence, this.store.words());
  }

  protected move(event: KeyboardEvent): void {
    const isOff = event.key.length === 1 && this.preferences.shortcuts.value() === 'off';
    if (isOff || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const links = [...this.host.querySelectorAll<HTMLElement>('a')];
    const at = links.findIndex((link) => link === event.target);
    const target = links[at + (STEPS[event.key] ?? 0)];
    const id = target?.dataset['finding'];
    if (at < 0 || target === undefined || id === undefined) {
      return;
    }
    if (event.key in STEPS) {
      event.preventDefault();
      target.focus();
    } else if (event.key.toLowerCase() === 'x' && this.canDecide()) {
      event.preventDefault();
      this.tick(id, event.shiftKey);
    }
  }

  /** One finding, or with Shift all from the one ticked last to this one. */
  protected tick(id: string, isRange: boolean): void {
    const ids = this.findings().map((finding) => finding.id);
    const from = ids.indexOf(this.lastTicked ?? id);
    const to = ids.indexOf(id);
    const range = isRange && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    this.lastTicked = id;
    this.store.tick(range, !this.isTicked(id));
  }

  protected tickAll(): void {
    this.store.tick(
      this.findings().map(({ id }) => id),
      !this.isAllTicked(),
    );
  }
}
