import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type CoverageView } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Formatting, Texts, TextPipe, read } from '../platform';

/** What of the fiscal year no evidence reaches into. Nothing missing, nothing said. */
@Component({
  selector: 'tnd-trail-gaps',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sentence(); as text) {
      <p>
        <tnd-icon name="info" />
        <span
          ><strong>{{ 'audit.gaps.heading' | tndText }}:</strong> {{ text }}</span
        >
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      gap: 8px;
      margin: 0 0 16px;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--st-waiting-tint);
      color: var(--st-waiting);
    }
  `,
})
export class TrailGaps {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly coverage = read<CoverageView>(() => ({ path: '/home/coverage' }));

  protected readonly sentence = computed(() => {
    const months = this.coverage.value()?.monthsWithoutImport ?? [];
    const format = this.format();
    return months.length === 0
      ? ''
      : this.texts.t('audit.gaps.months', { months: format.list(months.map((month) => format.month(month))) });
  });
}
