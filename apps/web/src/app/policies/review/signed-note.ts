import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { Icon } from '@tandem/ui';

/** What a signature did. The button that was pressed is gone, so the focus comes here. */
@Component({
  selector: 'tnd-signed-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', tabindex: '-1' },
  template: `<tnd-icon name="verified_user" /> {{ words() }}`,
  styles: `
    :host {
      display: flex;
      gap: 8px;
      margin-block-end: 16px;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--st-approved-tint);
      color: var(--st-approved);
    }
    tnd-icon {
      flex: none;
    }
  `,
})
export class SignedNote {
  readonly words = input.required<string>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.focus());
  }
}
