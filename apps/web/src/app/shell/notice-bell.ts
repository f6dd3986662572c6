import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@tandem/ui';
import { CountPipe, PluralPipe, TextPipe } from '../platform';
import { WaitingCounts } from './waiting-counts';

/** The way to what somebody was told, with how much of it is open. It says nothing by itself when the number changes. */
@Component({
  selector: 'tnd-notice-bell',
  imports: [CountPipe, Icon, PluralPipe, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="tnd-button tnd-button-quiet" routerLink="/notices">
      <tnd-icon name="notifications" />
      @if (open(); as count) {
        <span class="badge" aria-hidden="true">{{ count | tndCount }}</span>
      }
      <span class="tnd-visually-hidden">
        {{ 'frame.place.notices' | tndText }}
        @if (open(); as count) {
          {{ 'frame.notices.count' | tndPlural: count }}
        }
      </span>
    </a>
  `,
  styles: `
    a {
      position: relative;
      color: var(--mat-sys-on-surface);
    }
    .badge {
      min-width: 1.5rem;
      padding: 1px 6px;
      border-radius: 8px;
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    @media (width < 600px) {
      a {
        padding-inline: 8px;
      }
      .badge {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: 0;
        min-width: 1.125rem;
        padding-inline: 3px;
        font: var(--mat-sys-label-small);
      }
    }
  `,
})
export class NoticeBell {
  private readonly waiting = inject(WaitingCounts).of;
  protected readonly open = computed(() => this.waiting().notices ?? 0);
}
