import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { Panel, READY, StatusChip } from '@tandem/ui';
import { TextPipe } from '../platform';

/** Whether the product can serve: its own answer to the question that a load balancer asks. */
@Component({
  selector: 'tnd-service-health',
  imports: [Panel, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.health.heading' | tndText" [face]="ready">
      <button headAction type="button" class="tnd-button tnd-button-quiet" (click)="answer.reload()">
        {{ 'home.health.again' | tndText }}
      </button>
      <p role="status">
        @switch (state()) {
          @case ('ready') {
            <tnd-status-chip tone="approved">{{ 'home.health.ready' | tndText }}</tnd-status-chip>
          }
          @case ('failed') {
            <tnd-status-chip tone="rejected">{{ 'home.health.failed' | tndText }}</tnd-status-chip>
          }
          @default {
            {{ 'home.health.asking' | tndText }}
          }
        }
      </p>
      <p class="tnd-note">{{ 'home.health.what' | tndText }}</p>
    </tnd-panel>
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }
  `,
})
export class ServiceHealth {
  protected readonly ready = READY;
  protected readonly answer = httpResource<{ readonly status: string }>(() => '/readyz');
  protected readonly state = computed(() => {
    if (this.answer.error() !== undefined) {
      return 'failed';
    }
    return this.answer.hasValue() ? 'ready' : 'asking';
  });
}
