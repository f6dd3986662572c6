import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../platform';
import { HomeStore } from './home.store';

/** Somebody with several roles looks at one home at a time. The address says which; who has one role sees nothing of this. */
@Component({
  selector: 'tnd-role-switch',
  imports: [RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './role-switch.html',
  styles: `
    nav {
      display: inline-flex;
      flex-wrap: wrap;
      margin-block-end: 16px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      overflow: clip;
    }
    a {
      padding: 6px 14px;
      color: var(--mat-sys-on-surface);
      font: var(--mat-sys-label-large);
      text-decoration: none;
    }
    a + a {
      border-inline-start: 1px solid var(--mat-sys-outline);
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    a[aria-current] {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
  `,
})
export class RoleSwitch {
  protected readonly store = inject(HomeStore);
}
