import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type VerificationRun, type VerificationRuns } from '@tandem/api-client';
import { Icon, Panel, StatusChip } from '@tandem/ui';
import { Api, CountPipe, InstantPipe, ProblemTexts, TextPipe, Texts, asProblem, panelFace, read } from '../platform';

/** What was verified last, with what result, when and by whom; and a way to do it again now. */
@Component({
  selector: 'tnd-trail-card',
  imports: [CountPipe, Icon, InstantPipe, Panel, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trail-card.html',
  styles: `
    p {
      margin: 0 0 8px;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .problem {
      color: var(--mat-sys-error);
    }
  `,
})
export class TrailCard {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  protected readonly runs = read<VerificationRuns>(() => ({ path: '/audit-events/verification/last' }));
  protected readonly face = panelFace(this.runs);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal('');
  private readonly own = signal<VerificationRun | null>(null);
  protected readonly last = computed(() => this.own() ?? this.runs.value()?.last ?? null);
  protected readonly by = computed(() => this.last()?.by?.name ?? this.texts.t('home.trail.product'));

  protected async verify(): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.failure.set('');
    try {
      this.own.set(await this.api.post<VerificationRun>('/audit-events/verification', {}));
    } catch (error) {
      this.failure.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
