import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { ChartPatterns, Icon } from '@tandem/ui';
import { Session, SessionExpiry, TextPipe } from '../platform';
import { NavDrawer } from './nav-drawer';
import { NavList } from './nav-list';
import { UserMenu } from './user-menu';

/** The frame around every page of a signed-in person. */
@Component({
  selector: 'tnd-shell',
  imports: [ChartPatterns, Icon, NavDrawer, NavList, RouterLink, RouterOutlet, TextPipe, UserMenu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly organisation = computed(() => this.session.me()?.organisation);

  constructor() {
    inject(SessionExpiry)
      .noticed$.pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.session.end();
        void this.router.navigate(['/sign-in'], { queryParams: { return: this.router.url, ended: true } });
      });
  }

  /** The router would take the fragment of a plain link for a navigation. */
  protected skipToMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
