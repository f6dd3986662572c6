import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Lane, MoneyText, Panel } from '@tandem/ui';
import { Formatting, Texts, TextPipe, panelFace, read } from '../platform';
import { type RequestPage, type RequestRow } from './home-views';

/** Requests whose open step this person can decide, the soonest due first. */
@Component({
  selector: 'tnd-waits-for-you',
  imports: [Lane, MoneyText, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
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
  `,
  styleUrl: './rows.scss',
})
export class WaitsForYou {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly requests = read<RequestPage>(() => ({
    path: '/requests',
    query: { awaiting: 'me', sort: 'due', limit: 5 },
  }));
  protected readonly face = panelFace(this.requests, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('home.waiting.empty'),
  });

  protected detail(request: RequestRow): string {
    const asked = this.texts.t('home.waiting.askedBy', { name: request.requester.name });
    return request.dueAt === null
      ? asked
      : `${asked} ${this.texts.t('home.waiting.due', { when: this.format().instant(request.dueAt) })}`;
  }
}
