import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-name';

export type StatusTone = 'approved' | 'waiting' | 'rejected' | 'info' | 'draft' | 'neutral';

const ICONS: Readonly<Record<StatusTone, IconName>> = {
  approved: 'check_circle',
  waiting: 'schedule',
  rejected: 'close',
  info: 'info',
  draft: 'edit_note',
  neutral: 'do_not_disturb_on',
};

/** A status: icon, word and tint together, never colour alone. The word is the content. */
@Component({
  selector: 'tnd-status-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `<tnd-icon [name]="symbol()" /><span><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      max-width: 100%;
      padding: 2px 8px 2px 6px;
      border: 1px solid transparent;
      border-radius: 4px;
      background: var(--st-neutral-tint);
      color: var(--st-neutral);
      font: var(--mat-sys-label-large);
    }
    :host([data-tone='approved']) {
      background: var(--st-approved-tint);
      color: var(--st-approved);
    }
    :host([data-tone='waiting']) {
      background: var(--st-waiting-tint);
      color: var(--st-waiting);
    }
    :host([data-tone='rejected']) {
      background: var(--st-rejected-tint);
      color: var(--st-rejected);
    }
    :host([data-tone='info']) {
      background: var(--st-info-tint);
      color: var(--st-info);
    }
    tnd-icon {
      width: 1rem;
      height: 1rem;
    }
    @media (forced-colors: active) {
      :host {
        border-color: CanvasText;
      }
    }
  `,
})
export class StatusChip {
  readonly tone = input.required<StatusTone>();
  /** Another icon than the one of the tone. */
  readonly icon = input<IconName>();

  protected readonly symbol = computed(() => this.icon() ?? ICONS[this.tone()]);
}
