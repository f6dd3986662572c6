import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@tandem/ui';
import { Session, TextPipe, Texts, opens } from '../platform';
import { Unsaved } from '../platform/editing/unsaved';
import { PreferenceFields } from './preference-fields';

/** Who is signed in, how they want to see things, and the way out. A disclosure, not a menu: it holds form controls. */
@Component({
  selector: 'tnd-user-menu',
  imports: [Icon, PreferenceFields, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeOutside($event)',
    '(focusout)': 'closeWhenLeft($event)',
  },
  templateUrl: './user-menu.html',
  styleUrl: './user-menu.scss',
})
export class UserMenu {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly unsaved = inject(Unsaved);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');

  protected readonly isOpen = signal(false);
  protected readonly hasFailed = signal(false);
  protected readonly person = computed(() => this.session.me()?.person);
  protected readonly roles = computed(() =>
    (this.session.me()?.roles ?? []).map((role) => this.texts.t(`app.role.${role}`)).join(' · '),
  );

  protected readonly mayDelegate = computed(() => opens('delegations', this.session.me()?.permissions ?? []));

  protected toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
  }

  protected close(): void {
    if (this.isOpen()) {
      this.isOpen.set(false);
      this.opener().nativeElement.focus();
    }
  }

  protected closeOutside(event: Event): void {
    if (!this.contains(event.target)) {
      this.isOpen.set(false);
    }
  }

  protected closeWhenLeft(event: FocusEvent): void {
    if (event.relatedTarget !== null && !this.contains(event.relatedTarget)) {
      this.isOpen.set(false);
    }
  }

  protected async signOut(): Promise<void> {
    this.hasFailed.set(false);
    if (!(await this.unsaved.mayLeave())) {
      return;
    }
    try {
      await this.session.signOut();
      this.unsaved.giveUp();
      await this.router.navigateByUrl('/sign-in');
    } catch {
      this.hasFailed.set(true);
    }
  }

  private contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.host.nativeElement.contains(target);
  }
}
