import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../../platform';
import { type AnswerContext, answerWords, costSentence } from './answer-words';
import { DraftStore } from './draft.store';
import { type DraftField, stepOf } from './wizard-steps';

const SHOWN: readonly (DraftField | 'cost')[] = [
  'toolName',
  'vendorName',
  'kind',
  'whatFor',
  'successMeasure',
  'whyNotExisting',
  'stageIds',
  'cost',
  'budgetLineId',
  'benefitUnitIds',
  'dataClass',
];

interface Row {
  readonly key: DraftField | 'cost';
  readonly words: string;
  readonly step: string;
  readonly isMissing: boolean;
}

/** Every answer, each with the way to change it and come back here. */
@Component({
  selector: 'tnd-check-step',
  imports: [Icon, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (row of rows(); track row.key) {
        <div>
          <dt>{{ label(row.key) }}</dt>
          <dd class="said">
            @if (row.words) {
              {{ row.words }}
            } @else if (row.isMissing) {
              <span class="missing"><tnd-icon name="warning" /> {{ 'approvals.notGiven' | tndText }}</span>
            } @else {
              <span class="tnd-note">{{ 'approvals.notGiven' | tndText }}</span>
            }
          </dd>
          <dd class="change">
            <a [routerLink]="[]" [queryParams]="{ step: row.step, from: 'check' }">
              {{ 'approvals.check.change' | tndText }}
              <span class="tnd-visually-hidden">{{ label(row.key) }}</span>
            </a>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: 168px minmax(0, 1fr) auto;
      gap: 4px 16px;
      padding-block: 10px;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .missing {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 0 6px;
      border-radius: 4px;
      background: var(--st-waiting-tint);
      color: var(--st-waiting);
    }
    @media (width < 600px) {
      div {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      dt {
        grid-column: 1;
      }
      .said {
        grid-row: 2;
        grid-column: 1 / -1;
      }
      .change {
        grid-row: 1;
        grid-column: 2;
      }
    }
  `,
})
export class CheckStep {
  private readonly store = inject(DraftStore);

  protected readonly rows = computed((): readonly Row[] => {
    const { texts } = this.store;
    const model = this.store.model();
    const context: AnswerContext = {
      texts,
      format: this.store.format(),
      lines: this.store.lines(),
      units: this.store.units(),
      stages: this.store.stages(),
    };
    const missing = this.store.missing();
    return SHOWN.map((key) =>
      key === 'cost'
        ? { key, words: costSentence(this.store.price(), context), step: 'cost', isMissing: missing.includes('price') }
        : { key, words: answerWords(key, model, context), step: stepOf(key), isMissing: missing.includes(key) },
    );
  });

  protected label(key: DraftField | 'cost'): string {
    return this.store.texts.t(key === 'cost' ? 'approvals.check.cost' : `approvals.field.${key}`);
  }
}
