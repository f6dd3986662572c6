import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Panel, StatusChip } from '@tandem/ui';
import { CountPipe, InstantPipe, TextPipe, panelFace, read } from '../platform';
import { type VerificationView } from './home-views';

/** Whether the audit trail is whole, as of now. */
@Component({
  selector: 'tnd-trail-verification',
  imports: [CountPipe, InstantPipe, Panel, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.trail.heading' | tndText" [face]="face()" [skeletonRows]="2" (retry)="trail.reload()">
      <a headAction class="tnd-button tnd-button-quiet" routerLink="/audit">{{ 'home.trail.all' | tndText }}</a>
      @if (trail.value(); as result) {
        <p>
          @if (result.intact) {
            <tnd-status-chip tone="approved" icon="link">{{ 'home.trail.whole' | tndText }}</tnd-status-chip>
          } @else {
            <tnd-status-chip tone="rejected" icon="link_off">
              {{ 'home.trail.broken' | tndText: { event: result.firstBrokenEvent ?? '' } }}
            </tnd-status-chip>
          }
        </p>
        <p>
          {{
            'home.trail.counts'
              | tndText: { checked: result.checkedEvents | tndCount, sealed: result.sealedEvents | tndCount }
          }}
        </p>
        <p class="tnd-note">{{ 'home.trail.at' | tndText: { when: result.checkedAt | tndInstant } }}</p>
      }
    </tnd-panel>
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }
  `,
})
export class TrailVerification {
  protected readonly trail = read<VerificationView>(() => ({ path: '/audit-events/verification' }));
  protected readonly face = panelFace(this.trail);
}
