import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MoneyText, Panel, StatusChip } from '@tandem/ui';
import { Formatting, REQUEST_TONES, Texts, TextPipe, panelFace, read } from '../platform';
import { type RequestPage, type RequestRow } from './home-views';

/** Where my requests are: a sentence each, with whom it lies and until when. */
@Component({
  selector: 'tnd-my-requests',
  imports: [MoneyText, Panel, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-requests.html',
  styleUrl: './rows.scss',
})
export class MyRequests {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly tones = REQUEST_TONES;
  protected readonly requests = read<RequestPage>(() => ({
    path: '/requests',
    query: { mine: true, sort: '-updated', limit: 5 },
  }));
  protected readonly face = panelFace(this.requests, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('home.requests.empty'),
  });

  protected whereabouts(request: RequestRow): string {
    const { holder } = request;
    if (holder === null) {
      return request.whatFor ?? '';
    }
    const format = this.format();
    const held = this.texts.t('home.requests.with', {
      who: format.list(holder.people.map((person) => person.name)),
      role: this.texts.t(`app.role.${holder.role}`),
      since: format.instant(holder.since),
    });
    return holder.due === null
      ? held
      : `${held} ${this.texts.t('home.waiting.due', { when: format.instant(holder.due) })}`;
  }
}
