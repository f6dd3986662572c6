import { Injectable, inject, signal } from '@angular/core';
import { NavigationEnd, type NavigationError, Router } from '@angular/router';
import { filter } from 'rxjs';

/** The page that could not be opened: no answer from the server, or a part of the application that could not be loaded. */
@Injectable({ providedIn: 'root' })
export class NavigationFailure {
  private readonly router = inject(Router);
  private readonly failed = signal<string | null>(null);

  /** The address that was asked for, or null when all is well. */
  readonly address = this.failed.asReadonly();

  constructor() {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => this.failed.set(null));
  }

  note(error: NavigationError): void {
    console.error(error.error);
    this.failed.set(error.url);
  }

  async retry(): Promise<void> {
    const address = this.failed();
    if (address !== null) {
      await this.router.navigateByUrl(address);
    }
  }
}
