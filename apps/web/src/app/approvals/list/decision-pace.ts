import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DecisionTimes, type LanePace } from '@tandem/api-client';
import { DotRange, Lane, Panel } from '@tandem/ui';
import { Formatting, TextPipe, Texts, panelFace, read } from '../../platform';

/** How fast each lane decides, beside what it promises: a table whose dots share a scale, and whose counts lead to rows. */
@Component({
  selector: 'tnd-decision-pace',
  imports: [DotRange, Lane, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-pace.html',
  styleUrl: './decision-pace.scss',
})
export class DecisionPace {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly times = read<DecisionTimes>(() => ({ path: '/decision-times' }));
  protected readonly face = panelFace(this.times, {
    isEmpty: ({ lanes }) => lanes.every(({ decided }) => decided === 0),
    empty: () => this.texts.t('approvals.pace.none'),
  });
  protected readonly rows = computed(() => (this.times.value()?.lanes ?? []).map((pace) => this.row(pace)));
  /** So that the lanes can be compared by eye. */
  protected readonly scaleTo = computed(() =>
    Math.max(...this.rows().flatMap(({ figures }) => (figures === null ? [] : [figures.most, figures.limit])), 0),
  );
  protected readonly period = computed(() => {
    const times = this.times.value();
    return times === undefined
      ? ''
      : this.texts.t('approvals.pace.period', {
          from: this.format().day(times.from),
          to: this.format().day(times.to),
        });
  });

  private row({ lane, decided, median, nineInTen, limit, drill }: LanePace) {
    const name = this.texts.t(`app.ui.lane.${lane}`);
    const count = this.format().count(decided);
    const isEnough = median !== null && nineInTen !== null;
    const words = isEnough
      ? this.texts.t('approvals.pace.answer', {
          lane: name,
          median: this.days(median),
          most: this.days(nineInTen),
          limit: this.days(limit),
        })
      : this.texts.t('approvals.pace.few', { lane: name, count });
    return {
      lane,
      count,
      words,
      params: drill.params,
      see: this.texts.t('approvals.pace.see', { count, lane: name }),
      limit: this.days(limit),
      figures: isEnough ? { median, most: nineInTen, limit } : null,
      median: isEnough ? this.days(median) : '',
      most: isEnough ? this.days(nineInTen) : '',
    };
  }

  private days(days: number): string {
    return this.texts.plural('approvals.pace.days', days);
  }
}
