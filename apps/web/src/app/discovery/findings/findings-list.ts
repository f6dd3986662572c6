import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FindingView } from '@tandem/api-client';
import { MoneyText, StatusChip } from '@tandem/ui';
import { KEEP_FOCUS, TextPipe } from '../../platform';
import { confidenceWords } from '../imports/row-columns';
import { isToReview, looksLike, seenWords } from './finding-words';
import { FindingsStore } from './findings.store';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The findings, each with what it is, how much it is and what it may be. Arrow keys, or J and K, move in the list. */
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
  protected readonly store = inject(FindingsStore);

  readonly findings = input.required<readonly FindingView[]>();
  protected readonly keepFocus = KEEP_FOCUS;
  protected readonly isToReview = isToReview;

  /** Gives the focus to the row of a finding, or to the first row when it is gone. */
  focusRow(id: string): void {
    const rows = [...this.host.querySelectorAll<HTMLElement>('a')];
    (rows.find((row) => row.dataset['finding'] === id) ?? rows[0])?.focus();
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
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const links = [...this.host.querySelectorAll<HTMLElement>('a')];
    const at = links.findIndex((link) => link === event.target);
    const target = links[at + step];
    if (at >= 0 && target !== undefined) {
      event.preventDefault();
      target.focus();
    }
  }
}
