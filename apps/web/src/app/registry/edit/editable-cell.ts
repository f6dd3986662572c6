import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type ToolView } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../../platform';
import { CellEditor } from './cell-editor';
import { type EditedCell } from './edit-draft';
import { InlineEdit } from './inline-edit';

/** A cell with a pencil that shows under the pointer and with the focus. What opens lies over the table, so no row moves. */
@Component({
  selector: 'tnd-editable-cell',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CellEditor, Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span><ng-content /></span>
    @if (tool().canEdit) {
      @let label = labelKey() | tndText: { tool: tool().name };
      <button
        cdkOverlayOrigin
        #place="cdkOverlayOrigin"
        type="button"
        class="tnd-button tnd-button-icon"
        [class.open]="isOpen()"
        [attr.aria-label]="label"
        [title]="label"
        [attr.aria-expanded]="isOpen()"
        (click)="edit.open(tool(), cell())"
      >
        <tnd-icon name="edit" />
      </button>
      <ng-template
        cdkConnectedOverlay
        [cdkConnectedOverlayOrigin]="place"
        [cdkConnectedOverlayOpen]="isOpen()"
        [cdkConnectedOverlayPush]="true"
        [cdkConnectedOverlayViewportMargin]="8"
        [cdkConnectedOverlayWidth]="'min(400px, calc(100vw - 16px))'"
        (overlayOutsideClick)="leave()"
      >
        @defer (on immediate) {
          <tnd-cell-editor [cell]="cell()" />
        }
      </ng-template>
    }
  `,
  styles: `
    /* The pencil takes no place of its own: it lies over the end of its cell while it is asked for. */
    :host {
      position: relative;
      display: block;
    }
    button {
      position: absolute;
      inset-block-start: 50%;
      inset-inline-end: -6px;
      width: 1.75rem;
      min-width: 1.75rem;
      height: 1.75rem;
      min-height: 1.75rem;
      translate: 0 -50%;
      background: var(--mat-sys-surface-container-low);
      opacity: 0;
    }
    tnd-icon {
      width: 1rem;
      height: 1rem;
    }
    :host(:hover) button,
    button:focus-visible,
    button.open {
      opacity: 1;
    }
    @media (hover: none) {
      :host {
        display: flex;
        align-items: center;
        gap: 2px;
      }
      button {
        position: static;
        flex: none;
        margin-block: -4px;
        translate: none;
        background: none;
        opacity: 1;
      }
    }
  `,
})
export class EditableCell {
  readonly tool = input.required<ToolView>();
  readonly cell = input.required<EditedCell>();

  protected readonly edit = inject(InlineEdit);
  protected readonly isOpen = computed(() => this.edit.isOpen(this.tool().id, this.cell()));
  protected readonly labelKey = computed(() => `registry.edit.open.${this.cell()}` as const);

  /** A click elsewhere leaves an editor in which nothing was typed. */
  protected leave(): void {
    if (!this.edit.edited.isChanged()) {
      this.edit.cancel();
    }
  }
}
