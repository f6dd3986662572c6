import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConsolidatedView } from '@tandem/api-client';
import { compare, isNegative } from '@tandem/money';
import { MoneyText, SourceChip, type UiLink } from '@tandem/ui';
import { Formatting, type MoneyView, TextPipe, Texts } from '../platform';
import { exact, isNothing, percentOf } from './exact';
import { rowsBehind } from './rows-behind';
import { comparison, periodName, sourceComparison } from './spend-answers';

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
  private readonly words = computed(() => ({ texts: this.texts, format: this.format() }));

  protected readonly heading = computed(() =>
    this.texts.t('dashboards.figures.total', { year: periodName(this.view(), this.words()) }),
  );
  protected readonly totalLink = computed(() => rowsBehind(this.view().total));
  protected readonly compared = computed(() => {
    const { previous } = this.view();
    const words = comparison(this.view(), this.words());
    return words === '' || previous === null ? null : { words, link: rowsBehind(previous.total) };
  });
  /** The plan of the whole: the limits of IT and marketing, where nothing else is asked for. */
  protected readonly plan = computed((): PlanWords | null => {
    const { plan, total: spent } = this.view();
    const words = this.planned(plan, spent.amount);
    return words === null ? null : { words, link: null };
  });
  /** Where a source got back more than it spent the parts are no shares of the whole. */
  protected readonly hasShares = computed(() =>
    this.view().sources.every(({ spend }) => !isNegative(exact(spend.amount))),
  );
  protected readonly parts = computed(() =>
    this.view().sources.map((part) => ({
      source: part.source,
      amount: part.spend.amount,
      link: rowsBehind(part.spend),
      share: this.hasShares()
        ? this.texts.t('dashboards.figures.share', { share: this.format().percent(part.share) })
        : '',
      compared: sourceComparison(this.view(), part.source, this.words()),
      plan: this.planOfPart(part),
    })),
  );
  /** Where most of the shadow money was charged, with its rows. */
  protected readonly most = computed((): PlanWords | null => {
    const [first] = this.view()
      .units.filter(({ shadow }) => !isNothing(shadow.amount))
      .toSorted((left, right) => compare(exact(right.shadow.amount), exact(left.shadow.amount)));
    return first === undefined
      ? null
      : {
          words: this.texts.t('dashboards.figures.most', {
            unit: first.unit.name,
            amount: this.format().money(first.shadow.amount),
          }),
          link: rowsBehind(first.shadow),
        };
  });

  /** The plan of a source, with the rows of its limit. Shadow money never has one: nobody planned it. */
  private planOfPart({ source, plan, funded, spend, drills }: ConsolidatedView['sources'][number]): PlanWords {
    const words = this.planned(plan, spend.amount);
    return words === null
      ? { words: source === 'shadow' ? this.texts.t('dashboards.figures.noPlan') : '', link: null }
      : {
          words,
          // An even share of a limit has no rows of its own; those of the limit would not add up to it.
          link: this.view().period.quarter === null ? rowsBehind({ amount: funded, drill: drills.funded }) : null,
        };
  }

  private planned(plan: MoneyView | null, spent: MoneyView): string | null {
    const share = plan && percentOf(exact(spent), exact(plan));
    if (plan === null || share === null) {
      return null;
    }
    return this.texts.t(
      this.view().period.quarter === null ? 'dashboards.figures.plan' : 'dashboards.figures.planShare',
      { amount: this.format().money(plan), share: this.format().percent(share) },
    );
  }
}
