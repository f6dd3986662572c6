import { ChangeDetectionStrategy, Component, type ElementRef, effect, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConfirmPanel, Icon } from '@tandem/ui';
import { TextPipe } from '../i18n/text-pipes';

/** What would be done to each of several things, and what would stay as it is. */
export interface BulkTold {
  readonly changesHeading: string;
  /** Each with what it becomes; a note says what else that does. */
  readonly changes: readonly { readonly id: string; readonly text: string; readonly note?: string }[];
  /** What holds for several of them, such as those that are so already. */
  readonly notes: readonly string[];
  readonly skippedHeading: string;
  /** What stays as it is, each with the reason. */
  readonly skipped: readonly string[];
}

/** What was refused for some, once the others are done. */
export interface BulkRefusals {
  readonly heading: string;
  /** Each with the reason, with where to see it, and with the words of another try where one is offered. */
  readonly lines: readonly {
    readonly id: string;
    readonly see?: { readonly path: string; readonly text: string };
    readonly text: string;
    readonly retry?: string;
  }[];
}

/** So many lines are seen without scrolling, also where each takes two; a longer list is scrolled by keys as well. */
const FITS = 4;

/**
 * One act on several things: its fields, which stand between its tags, what it would change and what it would leave as it
 * is, and in the end what refused and why.
 */
@Component({
  selector: 'tnd-bulk-panel',
  imports: [ConfirmPanel, Icon, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-panel.html',
  styleUrl: './bulk-panel.scss',
})
export class BulkPanel {
  readonly heading = input.required<string>();
  /** Verb, object and count: "Ignore 12 findings until 31 Jan 2027". */
  readonly action = input.required<string>();
  readonly isBusy = input(false);
  readonly problem = input<string>();
  /** Null while there is nothing to tell yet; the hint says then what is missing. */
  readonly told = input.required<BulkTold | null>();
  readonly hint = input('');
  readonly refusals = input.required<BulkRefusals>();

  protected readonly fits = FITS;
  private readonly refused = viewChild<ElementRef<HTMLElement>>('refused');

  readonly confirmed = output();
  readonly retried = output<string>();
  readonly closed = output();

  constructor() {
    // The button that was pressed is gone by then, and the focus with it.
    effect(() => this.refused()?.nativeElement.focus());
  }
}
