import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Lane, MoneyText, Panel } from '@tandem/ui';
import { Clock, Formatting, Texts, TextPipe, panelFace, read } from '../platform';
import { dueWords } from './due-words';
import { type RequestPage, type RequestRow } from './home-views';

/** Requests whose open step this person can decide, the soonest due first. */
@Component({
  selector: 'tnd-waits-for-you',
  imports: [Lane, MoneyText, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // What says nothing takes no room either.
  host: { '[hidden]': '!isShown()' },
  template: `
    @if (isShown()) {
      <tnd-panel [heading]="'home.waiting.heading' | tndText" [face]="face()" (retry)="requests.reload()">
        <a headAction class="tnd-button tnd-button-quiet" routerLink="/decisions">{{ 'home.waiting.all' | tndText }}</a>
        <ul class="rows">
          @for (request of requests.value()?.items; track request.id) {
            <li>
              <span class="main">
                <a [routerLink]="['/decisions', request.id]">{{ request.ref }} {{ request.toolName }}</a>
                <span class="tnd-note">{{ detail(request) }}</span>
              </span>
              <span class="side">
                @if (request.amount; as amount) {
                  <tnd-money [value]="amount" />
                }
                @if (request.lane; as lane) {
                  <tnd-lane [lane]="lane" />
                }
              </span>
            </li>
          }
        </ul>
      </tnd-panel>
    }
  `,
  styleUrl: './rows.scss',
})
export class WaitsForYou {
  /** Beside other things there is nothing to say about an empty queue; as the whole of a home there is. */
  readonly vanishes = input(false);

  private readonly texts = inject(Texts);
  private readonly clock = inject(Clock);
  private readonly format = inject(Formatting).current;

  protected readonly requests = read<RequestPage>(() => ({
    path: '/requests',
    query: { awaiting: 'me', sort: 'due', limit: 5 },
  }));
  protected readonly face = panelFace(this.requests, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('home.waiting.empty'),
  });
  readonly isAnswered = computed(() => this.face().state !== 'loading');

  protected readonly isShown = computed(() => !this.vanishes() || (this.isAnswered() && this.face().state !== 'empty'));

  protected detail(request: RequestRow): string {
    const asked = this.texts.t('home.waiting.askedBy', { name: request.requester.name });
    if (request.dueAt === null) {
      return asked;
    }
    const words = { texts: this.texts, format: this.format(), now: this.clock.now() };
    return `${asked} ${dueWords(request.dueAt, words)}`;
  }
}
