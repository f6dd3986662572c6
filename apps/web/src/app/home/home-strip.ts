import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../platform';
import { HomeStore } from './home.store';

/**
 * One line above a home that is a page of its own: only what applies, and nothing at all when nothing does. There nearly
 * always is something, so its room is kept until that is known: the page below would jump otherwise.
 */
@Component({
  selector: 'tnd-home-strip',
  imports: [Icon, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.lines().length > 0) {
      <ul [attr.aria-label]="'home.alsoWaiting' | tndText">
        @for (line of store.lines(); track line.key) {
          <li>
            <tnd-icon name="info" />
            @if (line.link; as link) {
              <a [routerLink]="link.path" [queryParams]="link.params">{{ line.text }}</a>
            } @else {
              {{ line.text }}
            }
          </li>
        }
      </ul>
    } @else if (store.isAwaited()) {
      <div class="awaited"></div>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      margin: 0 0 16px;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--st-info-tint);
      color: var(--st-info);
      list-style: none;
    }
    .awaited {
      height: 2.75rem;
      margin-block-end: 16px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    a {
      padding-block: 4px;
      color: inherit;
    }
  `,
})
export class HomeStrip {
  protected readonly store = inject(HomeStore);
}
