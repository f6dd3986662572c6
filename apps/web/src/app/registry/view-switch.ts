import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../platform';

/** The same tools as a table or as a map of the customer life cycle. */
@Component({
  selector: 'tnd-view-switch',
  imports: [Icon, RouterLink, RouterLinkActive, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="'registry.map.switch' | tndText">
      <a
        routerLink="/tools"
        routerLinkActive="current"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exactly"
      >
        <tnd-icon name="table_view" /> {{ 'registry.map.asTable' | tndText }}
      </a>
      <a routerLink="/tools/map" routerLinkActive="current" ariaCurrentWhenActive="page">
        <tnd-icon name="apps" /> {{ 'registry.map.heading' | tndText }}
      </a>
    </nav>
  `,
  styles: `
    nav {
      display: inline-flex;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 2rem;
      padding: 4px 12px;
      border-radius: 7px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      text-decoration: none;
    }
    a.current {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    @media (pointer: coarse) {
      a {
        min-height: 2.75rem;
      }
    }
  `,
})
export class ViewSwitch {
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
