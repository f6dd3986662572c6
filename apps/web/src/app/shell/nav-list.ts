import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@tandem/ui';
import { CountPipe, PluralPipe, Session, TextPipe } from '../platform';
import { navigationFor } from './nav-items';
import { WaitingCounts } from './waiting-counts';

let lists = 0;

/** The places somebody can go, in two groups. */
@Component({
  selector: 'tnd-nav-list',
  imports: [CountPipe, Icon, PluralPipe, RouterLink, RouterLinkActive, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.label) {
      <p class="group" [id]="id + group.label">{{ group.label | tndText }}</p>
      <ul [attr.aria-labelledby]="id + group.label">
        @for (item of group.items; track item.path) {
          <li>
            <a
              [routerLink]="item.path"
              routerLinkActive="active"
              ariaCurrentWhenActive="page"
              (click)="followed.emit()"
            >
              <tnd-icon [name]="item.icon" />
              <span class="word">{{ item.label | tndText }}</span>
              @if (waiting()[item.place]; as count) {
                <span class="badge">
                  <span aria-hidden="true">{{ count | tndCount }}</span>
                  <span class="tnd-visually-hidden">{{ 'frame.waiting' | tndPlural: count }}</span>
                </span>
              }
            </a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .group {
      margin: 16px 10px 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-small);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 2.5rem;
      padding: 4px 10px;
      border-radius: 8px;
      color: var(--mat-sys-on-surface);
      font: var(--mat-sys-label-large);
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container-high);
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    a.active {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-weight: 600;
    }
    .word {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .badge {
      flex: none;
      min-width: 1.5rem;
      padding: 1px 6px;
      border-radius: 8px;
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    @media (pointer: coarse) {
      a {
        min-height: 2.75rem;
      }
    }
    @media (forced-colors: active) {
      a.active {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `,
})
export class NavList {
  private readonly session = inject(Session);

  /** A place was chosen: the drawer closes. */
  readonly followed = output();

  /** The rail and the drawer both hold a list. */
  protected readonly id = `nav-${(lists += 1)}-`;
  protected readonly waiting = inject(WaitingCounts).of;
  protected readonly groups = computed(() => navigationFor(this.session.me()?.permissions ?? []));
}
