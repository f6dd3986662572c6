import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TextPipe } from '../platform';
import { NavigationFailure } from './navigation-failure';

/** Says that a page could not be opened, over whatever is on the screen, and tries again. */
@Component({
  selector: 'tnd-unreachable',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `
    <h2>{{ 'app.unreachable.heading' | tndText }}</h2>
    <p>{{ 'app.unreachable.summary' | tndText }}</p>
    <button type="button" class="tnd-button tnd-button-primary" (click)="failure.retry()">
      {{ 'app.unreachable.retry' | tndText }}
    </button>
  `,
  styles: `
    :host {
      position: fixed;
      inset-block-start: 16px;
      inset-inline: 16px;
      z-index: 60;
      display: grid;
      justify-items: start;
      gap: 8px;
      max-width: 480px;
      margin-inline: auto;
      padding: 16px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
    }
  `,
})
export class Unreachable {
  protected readonly failure = inject(NavigationFailure);
}
