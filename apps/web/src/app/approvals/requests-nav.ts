import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { type TextKey, TextPipe } from '../platform';

const PLACES: readonly { readonly path: string; readonly label: TextKey }[] = [
  { path: '/requests', label: 'approvals.requests.heading' },
  { path: '/requests/conditions', label: 'approvals.conditions.heading' },
];

/** What is asked for, and what approvals ask for in return. */
@Component({
  selector: 'tnd-requests-nav',
  imports: [RouterLink, RouterLinkActive, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="tnd-tabs" [attr.aria-label]="'approvals.conditions.nav' | tndText">
      @for (place of places; track place.path) {
        <a
          [routerLink]="place.path"
          routerLinkActive
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
export class RequestsNav {
  protected readonly places = PLACES;
}
