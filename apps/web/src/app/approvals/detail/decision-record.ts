import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type RequestEventView, type RequestView } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Clock, Formatting, TextPipe, Texts } from '../../platform';
import { agreedWords } from './facts-words';

const DECIDING: readonly string[] = ['request.approve', 'request.reject'];

/** What proves a decision: the very text of the policy it was made under, and its event in the sealed trail. */
@Component({
  selector: 'tnd-decision-record',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="record-heading">
      <h2 id="record-heading">{{ 'approvals.record.heading' | tndText }}</h2>
      <dl>
        @if (agreed(); as words) {
          <dt>{{ 'approvals.record.agreed' | tndText }}</dt>
          <dd>{{ words }}</dd>
        }
        <dt>{{ 'approvals.record.policy' | tndText }}</dt>
        <dd>
          {{
            'approvals.record.policyWords'
              | tndText: { version: request().policyVersion ?? '', hash: request().policyHash ?? '' }
          }}
        </dd>
        @if (event(); as words) {
          <dt>{{ 'approvals.record.event' | tndText }}</dt>
          <dd>{{ words }}</dd>
        }
      </dl>
      <button type="button" class="tnd-button" data-no-print (click)="print()">
        <tnd-icon name="print" /> {{ 'approvals.record.print' | tndText }}
      </button>
    </section>
  `,
  styles: `
    section {
      display: grid;
      justify-items: start;
      gap: 8px;
      max-width: 760px;
      padding-block: 14px;
      border-block-start: 1px solid var(--mat-sys-outline-variant);
      break-inside: avoid;
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    dl {
      display: grid;
      grid-template-columns: 136px minmax(0, 1fr);
      gap: 6px 12px;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      line-height: 1.25rem;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    @media (width < 480px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        row-gap: 2px;
      }
      dd {
        margin-block-end: 4px;
      }
    }
  `,
})
export class DecisionRecord {
  readonly request = input.required<RequestView>();
  /** Of the request, the newest first. */
  readonly events = input.required<readonly RequestEventView[]>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);

  protected readonly agreed = computed(() =>
    agreedWords(this.request(), { texts: this.texts, format: this.format(), now: this.clock.now() }),
  );

  /** Whoever reads only a part of the history still has the decision on record. */
  private readonly decided = linkedSignal<readonly RequestEventView[], RequestEventView | undefined>({
    source: this.events,
    computation: (events, before) => events.find(({ action }) => DECIDING.includes(action)) ?? before?.value,
  });

  protected readonly event = computed(() => {
    const decided = this.decided();
    if (decided === undefined) {
      return '';
    }
    const { id: number, seal } = decided;
    return seal === null
      ? this.texts.t('approvals.record.unsealed', { number })
      : this.texts.t('approvals.record.eventWords', { number, seal });
  });

  protected print(): void {
    print();
  }
}
