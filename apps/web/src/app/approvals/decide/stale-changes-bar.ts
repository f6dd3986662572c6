import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../../platform';
import { type StaleRequest } from './stale-changes';

/** What changed while the request was open. Approving stays out of reach until somebody says that they have seen it. */
@Component({
  selector: 'tnd-stale-changes',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section role="alert">
      <h3><tnd-icon name="info" /> {{ stale().heading }}</h3>
      <dl>
        @for (change of stale().changes; track change.field) {
          <div>
            <dt>{{ change.field }}</dt>
            <dd>{{ 'approvals.stale.change' | tndText: { seen: change.seen, now: change.now } }}</dd>
          </div>
        }
      </dl>
      <button type="button" class="tnd-button" (click)="seen.emit()">{{ 'approvals.stale.review' | tndText }}</button>
    </section>
  `,
  styles: `
    section {
      display: grid;
      justify-items: start;
      gap: 8px;
      padding: 12px 16px;
      border-radius: 8px;
      background: var(--st-info-tint);
      color: var(--st-info);
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    dl {
      display: grid;
      gap: 4px;
      margin: 0;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class StaleChanges {
  readonly stale = input.required<StaleRequest>();
  readonly seen = output();
}
