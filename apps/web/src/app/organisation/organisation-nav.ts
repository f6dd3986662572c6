import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { type TextKey, TextPipe } from '../platform';

interface Place {
  readonly path: string;
  readonly label: TextKey;
}

const PLACES: readonly Place[] = [
  { path: '/people', label: 'organisation.people.heading' },
  { path: '/people/units', label: 'organisation.units.heading' },
  { path: '/people/rates', label: 'organisation.rates.heading' },
  { path: '/people/calendars', label: 'organisation.calendars.heading' },
];

/** The pages about the company itself. */
@Component({
  selector: 'tnd-organisation-nav',
  imports: [RouterLink, RouterLinkActive, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="'organisation.nav' | tndText">
      @for (place of places; track place.path) {
        <a
          [routerLink]="place.path"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{
            paths: 'exact',
            queryParams: 'ignored',
            fragment: 'ignored',
            matrixParams: 'ignored',
          }"
          >{{ place.label | tndText }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4px;
      margin-block-end: 16px;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    a {
      padding: 8px 12px;
      border-block-end: 3px solid transparent;
      color: var(--mat-sys-on-surface);
      font: var(--mat-sys-label-large);
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container-high);
    }
    a.active {
      border-block-end-color: var(--mat-sys-primary);
      color: var(--mat-sys-primary);
      font-weight: 600;
    }
  `,
})
export class OrganisationNav {
  protected readonly places = PLACES;
}
