import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Unsaved } from '../platform/editing/unsaved';

const NOTE = 'tandem.fresh';

/** Leaves a page for good, by loading the application anew: nothing of what one person saw or typed reaches the next. */
@Injectable({ providedIn: 'root' })
export class Departure {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly router = inject(Router);
  private readonly unsaved = inject(Unsaved);

  /** A fresh start for somebody else, with a word about it. */
  begin(name: string): void {
    this.window?.sessionStorage.setItem(NOTE, name);
    this.unsaved.giveUp();
    this.window?.location.assign('/home');
  }

  toSignIn(): void {
    const { pathname, search, hash } = this.window?.location ?? { pathname: '/home', search: '', hash: '' };
    const tree = this.router.createUrlTree(['/sign-in'], {
      queryParams: { return: pathname + search + hash, ended: true },
    });
    this.window?.location.assign(this.router.serializeUrl(tree));
  }

  /** Whose fresh start this is, told once. */
  freshName(): string | null {
    const name = this.window?.sessionStorage.getItem(NOTE) ?? null;
    this.window?.sessionStorage.removeItem(NOTE);
    return name;
  }
}
