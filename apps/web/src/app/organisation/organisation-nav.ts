import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session, type TextKey, TextPipe } from '../platform';

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
const STUCK: Place = { path: '/people/stuck', label: 'organisation.stuck.heading' };

/** The pages about the company itself. */
@Component({
  selector: 'tnd-organisation-nav',
  imports: [RouterLink, RouterLinkActive, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="tnd-tabs" [attr.aria-label]="'organisation.nav' | tndText">
      @for (place of places(); track place.path) {
        <a
          #tab
          [routerLink]="place.path"
          routerLinkActive
          (isActiveChange)="show(tab, $event)"
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
})
export class OrganisationNav {
  private readonly session = inject(Session);
  protected readonly places = computed(() => (this.session.can('stuck-request.read') ? [...PLACES, STUCK] : PLACES));

  /** Where the row is longer than its place, the page that is open is in sight. */
  protected show(tab: HTMLElement, isOpen: boolean): void {
    if (isOpen && tab.parentElement !== null) {
      tab.parentElement.scrollLeft = tab.offsetLeft;
    }
  }
}
