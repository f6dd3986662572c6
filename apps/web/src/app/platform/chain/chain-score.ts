import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QUESTIONS, type Question } from '@tandem/accountability';
import { type ChainView } from '@tandem/api-client';
import { Icon, type UiLink } from '@tandem/ui';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { ChainExplanation } from './chain-explanation';
import { questionWords, strengthWords } from './chain-words';

/** How well it is known who answers for one thing: a number, what is missing worst first, and the way to mend each. */
@Component({
  selector: 'tnd-chain-score',
  imports: [ChainExplanation, Icon, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>
      {{ 'app.chain.score' | tndText }} <span>{{ points() }}</span>
    </h3>
    <p>{{ sentence() }}</p>
    @if (gaps().length > 0) {
      <ul>
        @for (gap of gaps(); track gap.question) {
          <li>
            <tnd-icon [name]="gap.isUnanswered ? 'person_off' : 'edit_note'" />
            <span>
              {{ gap.words }}
              @if (gap.link; as link) {
                <a [routerLink]="link.path" [queryParams]="link.params">{{ gap.mend }}</a>
              } @else {
                <span class="tnd-note">{{ gap.mend }}</span>
              }
            </span>
          </li>
        }
      </ul>
    }
    <tnd-chain-explanation [answers]="chain().answers" />
  `,
  styles: `
    h3 {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 8px;
      margin: 0 0 4px;
      font: var(--mat-sys-title-small);
    }
    h3 span {
      font: var(--mat-sys-title-large);
      font-variant-numeric: tabular-nums;
    }
    p {
      margin: 0 0 8px;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 1.25rem minmax(0, 1fr);
      gap: 8px;
    }
    li a,
    li .tnd-note {
      display: block;
    }
  `,
})
export class ChainScore {
  readonly chain = input.required<ChainView>();
  /** Where each question is answered, for whoever may. */
  readonly mend = input<(question: Question) => UiLink | null>(() => null);

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly points = computed(() =>
    this.texts.t('app.chain.of', { score: this.format().count(this.chain().score) }),
  );
  protected readonly sentence = computed(() => {
    const missing = this.chain().missing.length;
    return missing === 0
      ? this.texts.t('app.chain.full')
      : this.texts.plural('app.chain.unproven', missing, {
          count: this.format().count(missing),
          all: this.format().count(QUESTIONS.length),
        });
  });
  protected readonly gaps = computed(() => {
    const { answers, missing } = this.chain();
    return missing.map((question) => ({
      question,
      isUnanswered: answers[question] === 'none',
      words: this.texts.t('app.chain.gap', {
        question: questionWords(question, this.texts),
        answer: strengthWords(answers[question], this.texts),
      }),
      mend: this.texts.t(`app.chain.mend.${question}`),
      link: this.mend()(question),
    }));
  });
}
