import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Chain, QUESTIONS, WEIGHTS, pointsOf } from '@tandem/accountability';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { questionWords, strengthWords } from './chain-words';

/** How a score is reckoned: what each question counts for, and what an answer brings where one is at hand. */
@Component({
  selector: 'tnd-chain-explanation',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ 'app.chain.explain.open' | tndText }}</summary>
      <p class="tnd-note">{{ 'app.chain.explain.rule' | tndText }}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{{ 'app.chain.explain.question' | tndText }}</th>
            @if (answers()) {
              <th scope="col">{{ 'app.chain.explain.restsOn' | tndText }}</th>
            }
            <th scope="col" class="tnd-amount">{{ 'app.chain.explain.points' | tndText }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.question) {
            <tr>
              <th scope="row">{{ row.question }}</th>
              @if (row.restsOn; as restsOn) {
                <td>{{ restsOn }}</td>
              }
              <td class="tnd-amount">{{ row.points }}</td>
            </tr>
          }
        </tbody>
      </table>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      padding-block: 4px;
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
    p {
      margin: 4px 0 8px;
      max-width: 64ch;
    }
    table {
      border-collapse: collapse;
    }
    th,
    td {
      padding: 2px 20px 2px 0;
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    thead th {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
    }
    th.tnd-amount,
    td.tnd-amount {
      padding-inline-end: 0;
      text-align: end;
    }
  `,
})
export class ChainExplanation {
  /** The answers whose points are told; none for a sum of many chains. */
  readonly answers = input<Chain>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly rows = computed(() => {
    const answers = this.answers();
    return QUESTIONS.map((question) => ({
      question: questionWords(question, this.texts),
      restsOn: answers && strengthWords(answers[question], this.texts),
      points:
        answers === undefined
          ? this.format().count(WEIGHTS[question])
          : this.texts.t('app.chain.explain.pointsOf', {
              points: this.format().count(pointsOf(question, answers[question])),
              most: this.format().count(WEIGHTS[question]),
            }),
    }));
  });
}
