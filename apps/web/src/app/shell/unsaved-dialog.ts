import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Dialog } from '@tandem/ui';
import { TextPipe } from '../platform';

/** What would be lost by leaving, by name, and the two ways on. Staying is the one that Enter and Escape take. */
@Component({
  selector: 'tnd-unsaved-dialog',
  imports: [Dialog, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-dialog [heading]="'frame.unsaved.heading' | tndText" [isAlert]="true" (left)="answered.emit(false)">
      <p>{{ 'frame.unsaved.lost' | tndText }}</p>
      <ul>
        @for (name of lost(); track name) {
          <li>{{ name }}</li>
        }
      </ul>
      <div class="ways">
        <button type="button" class="tnd-button tnd-button-primary" data-first-focus (click)="answered.emit(false)">
          {{ 'frame.unsaved.stay' | tndText }}
        </button>
        <button type="button" class="tnd-button" (click)="answered.emit(true)">
          {{ 'frame.unsaved.discard' | tndText }}
        </button>
      </div>
    </tnd-dialog>
  `,
  styles: `
    ul {
      margin: 0 0 16px;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class UnsavedDialog {
  readonly lost = input.required<readonly string[]>();
  readonly answered = output<boolean>();
}
