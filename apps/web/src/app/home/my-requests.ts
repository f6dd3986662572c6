import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MoneyText, Panel, StatusChip } from '@tandem/ui';
import { Clock, Formatting, REQUEST_TONES, type RequestStatus, Texts, TextPipe, panelFace, read } from '../platform';
import { dueWords } from './due-words';
import { type RequestPage, type RequestRow } from './home-views';

const READ = 25;
const SHOWN = 6;
/** The later in this list, the further up; what is not in it follows in its own order. */
const MINE_FIRST: readonly RequestStatus[] = ['changes-requested', 'draft'];

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
  private readonly clock = inject(Clock);
  private readonly format = inject(Formatting).current;

  protected readonly tones = REQUEST_TONES;
  protected readonly requests = read<RequestPage>(() => ({
    path: '/requests',
    query: { mine: true, sort: '-updated', limit: READ },
  }));
  /** What lies with the requester comes first: drafts, then what was sent back. */
  protected readonly first = computed(() =>
    (this.requests.value()?.items ?? [])
      .toSorted((left, right) => MINE_FIRST.indexOf(right.status) - MINE_FIRST.indexOf(left.status))
      .slice(0, SHOWN),
  );
  protected readonly face = panelFace(this.requests, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('home.requests.empty'),
  });
  readonly isAnswered = computed(() => this.face().state !== 'loading');

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
    const words = { texts: this.texts, format, now: this.clock.now() };
    return holder.due === null ? held : `${held} ${dueWords(holder.due, words)}`;
  }
}
