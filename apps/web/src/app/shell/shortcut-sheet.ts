import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Dialog } from '@tandem/ui';
import { TextPipe } from '../platform';
import { Keyboard } from '../platform/shortcuts/keyboard';
import { ShortcutList } from '../platform/shortcuts/shortcut-list';

/** The keys of this page and of every page. */
@Component({
  selector: 'tnd-shortcut-sheet',
  imports: [Dialog, ShortcutList, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-dialog [heading]="'frame.shortcuts.heading' | tndText" (left)="keyboard.close()">
      <tnd-shortcut-list />
      <p class="ways">
        <button type="button" class="tnd-button" data-first-focus (click)="keyboard.close()">
          {{ 'frame.shortcuts.close' | tndText }}
        </button>
      </p>
    </tnd-dialog>
  `,
  styles: `
    .ways {
      margin: 24px 0 0;
    }
  `,
})
export class ShortcutSheet {
  protected readonly keyboard = inject(Keyboard);
}
