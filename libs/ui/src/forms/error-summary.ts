import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { UI_TEXTS } from '../texts/ui-texts';

/** One thing to correct, and how to get to it. */
export interface SummaryError {
  readonly text: string;
  readonly focus?: () => void;
}

/** What a form that was sent has to have corrected. It takes the focus when it appears, and each line leads to its field. */
@Component({
  selector: 'tnd-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (errors().length > 0) {
      <section #box tabindex="-1" role="alert" aria-labelledby="tnd-error-summary">
        <h2 id="tnd-error-summary">{{ heading() ?? texts().errorSummary }}</h2>
        <ul>
          @for (error of errors(); track $index) {
            <li>
              @if (error.focus; as focus) {
                <button type="button" (click)="focus()">{{ error.text }}</button>
              } @else {
                {{ error.text }}
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    section {
      margin-block-end: 16px;
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-error);
      border-inline-start-width: 4px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    ul {
      margin: 4px 0 0;
      padding-inline-start: 20px;
    }
    button {
      padding: 4px 0;
      border: 0;
      background: none;
      color: var(--mat-sys-error);
      font: inherit;
      /* The bullet stands at its first line. */
      vertical-align: top;
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class ErrorSummary {
  readonly errors = input.required<readonly SummaryError[]>();
  readonly heading = input<string>();

  protected readonly texts = inject(UI_TEXTS);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect({
      earlyRead: () => {
        // A new list of errors is a new attempt, even when the box was already there.
        this.errors();
        this.box()?.nativeElement.focus();
      },
    });
  }
}
