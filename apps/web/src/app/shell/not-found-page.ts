import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader, TextPipe } from '../platform';

/** An address that leads nowhere. */
@Component({
  selector: 'tnd-not-found-page',
  imports: [PageHeader, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-page-header [heading]="'app.notFound.heading' | tndText" [summary]="'app.notFound.summary' | tndText" />
    <a class="tnd-button" routerLink="/home">{{ 'app.notFound.home' | tndText }}</a>
  `,
})
export class NotFoundPage {}
