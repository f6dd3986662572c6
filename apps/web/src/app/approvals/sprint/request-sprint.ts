import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestSprint as SprintFacts, type RequestView } from '@tandem/api-client';
import { Panel, StatusChip } from '@tandem/ui';
import { Formatting, TextPipe, Texts, panelFace, read } from '../../platform';
import { PromotionForm } from './promotion-form';

/** The sprint that a request began, when it ends by itself and how it goes on; or what is settled for going on. */
@Component({
  selector: 'tnd-request-sprint',
  imports: [Panel, PromotionForm, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-sprint.html',
  styleUrl: './request-sprint.scss',
})
export class RequestSprint {
  readonly request = input.required<RequestView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly facts = read<SprintFacts>(() => ({ path: `/requests/${this.request().id}/sprint` }));
  protected readonly face = panelFace(this.facts);
  protected readonly isPromoting = signal(false);
  protected readonly tones = { running: 'info', ended: 'waiting', promoted: 'approved' } as const;
  protected readonly sentence = computed(() => {
    const sprint = this.facts.value()?.sprint;
    if (!sprint) {
      return '';
    }
    const day = this.format().day(sprint.endsOn);
    return sprint.status === 'running' && sprint.isProlonged
      ? this.texts.t('approvals.sprint.prolonged', { day })
      : this.texts.t(`approvals.sprint.standing.${sprint.status}`, { day });
  });
}
