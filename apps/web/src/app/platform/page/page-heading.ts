import { Injectable, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The heading of the page on the screen. The title of the document follows it, so the two always agree. */
@Injectable({ providedIn: 'root' })
export class PageHeading {
  private readonly title = inject(Title);
  private readonly heading = signal('');

  readonly text = this.heading.asReadonly();

  show(heading: string): void {
    this.heading.set(heading);
    this.title.setTitle(heading === '' ? 'Tandem' : `${heading} · Tandem`);
  }
}
