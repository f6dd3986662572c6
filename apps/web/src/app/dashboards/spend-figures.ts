import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConsolidatedView } from '@tandem/api-client';
import { MoneyText, SourceChip, type UiLink } from '@tandem/ui';
import { Formatting, type MoneyView, TextPipe, Texts } from '../platform';
import { isNothing } from './exact';
import { rowsBehind } from './rows-behind';
import { comparison } from './spend-answers';

interface PlanWords {
  readonly words: string;
  readonly link: UiLink | null;
}

/** One whole out of three parts: the total and what each source came to, each with its rows, its share and its plan. */
@Component({
  selector: 'tnd-spend-figures',
  imports: [MoneyText, RouterLink, SourceChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './spend-figures.html',
  styleUrl: './spend-figures.scss',
})
export class SpendFigures {
  readonly view = input.required<ConsolidatedView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly totalLink = computed(() => rowsBehind(this.view().total));
  protected readonly compared = computed(() => comparison(this.view(), { texts: this.texts, format: this.format() }));
  protected readonly parts = computed(() =>
    this.view().sources.map((part) => ({
      source: part.source,
      amount: part.spend.amount,
      link: rowsBehind(part.spend),
      share: this.texts.t('dashboards.figures.share', { share: this.format().percent(part.share) }),
      plan: this.plan(part),
    })),
  );

  /** The limit of a source, with its rows. Shadow money never has one: nobody planned it. */
  private plan({ source, funded, drills }: ConsolidatedView['sources'][number]): PlanWords {
    return source === 'shadow' && isNothing(funded)
      ? { words: this.texts.t('dashboards.figures.noPlan'), link: null }
      : { words: this.planned(funded), link: rowsBehind({ amount: funded, drill: drills.funded }) };
  }

  private planned(funded: MoneyView): string {
    return this.texts.t('dashboards.figures.plan', { amount: this.format().money(funded) });
  }
}
