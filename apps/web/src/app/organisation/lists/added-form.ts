import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output } from '@angular/core';
import { ErrorSummary, type SummaryError } from '@tandem/ui';
import { TextPipe } from '../../platform';

/** The frame of a short form that adds a row to a list: it takes the focus when it opens, and Escape closes it. */
@Component({
  selector: 'tnd-added-form',
  imports: [ErrorSummary, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'cancelled.emit()' },
  template: `
    <section class="tnd-card">
      <tnd-error-summary [errors]="errors()" />
      <form novalidate (submit)="send($event)">
        <ng-content />
        <p>
          <button class="tnd-button tnd-button-primary" [attr.aria-disabled]="isBusy()">{{ action() }}</button>
          <button type="button" class="tnd-button tnd-button-quiet" (click)="cancelled.emit()">
            {{ 'app.ui.cancel' | tndText }}
          </button>
        </p>
      </form>
    </section>
  `,
  styles: `
    :host {
      display: block;
      max-width: 640px;
      margin-block-end: 16px;
    }
    form {
      display: grid;
      gap: 16px;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
    }
  `,
})
export class AddedForm {
  readonly action = input.required<string>();
  readonly errors = input.required<readonly SummaryError[]>();
  readonly isBusy = input(false);
  readonly sent = output();
  readonly cancelled = output();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input, select')?.focus());
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.isBusy()) {
      this.sent.emit();
    }
  }
}
