import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel } from '@tandem/ui';
import { CountPipe, DayPipe, LocalPipe, TextPipe } from '../platform';
import { HomeStore } from './home.store';

/** How many live tools each stage of the customer's life cycle has, and which of them soon have to be decided about. */
@Component({
  selector: 'tnd-live-tools',
  imports: [CountPipe, DayPipe, Icon, LocalPipe, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.tools.heading' | tndText" [face]="store.face()" (retry)="store.home.reload()">
      <a headAction class="tnd-button tnd-button-quiet" routerLink="/tools">{{ 'home.tools.all' | tndText }}</a>
      <ul class="stages">
        @for (stage of store.stages(); track stage.id) {
          <li>
            @if (stage.tools > 0) {
              <a routerLink="/tools" [queryParams]="{ stage: stage.id, status: 'active' }">
                {{ stage.name | tndLocal }} <strong>{{ stage.tools | tndCount }}</strong>
              </a>
            } @else {
              <span class="gap"
                >{{ stage.name | tndLocal }} <span aria-hidden="true">–</span
                ><span class="tnd-visually-hidden">{{ 'home.tools.gap' | tndText }}</span></span
              >
            }
          </li>
        }
      </ul>
      @if (store.notices().length > 0) {
        <h3>{{ 'home.tools.notices' | tndText }}</h3>
        <ul class="notices">
          @for (notice of store.notices(); track notice.tool.id) {
            <li>
              <a [routerLink]="['/tools', notice.tool.slug]">
                <tnd-icon name="event_upcoming" /> {{ notice.tool.name }}
                <span class="day">{{ notice.noticeBy | tndDay }}</span>
              </a>
            </li>
          }
        </ul>
      }
    </tnd-panel>
  `,
  styleUrl: './live-tools.scss',
})
export class LiveTools {
  protected readonly store = inject(HomeStore);
}
