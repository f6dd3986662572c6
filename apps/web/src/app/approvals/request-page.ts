import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader, TextPipe } from '../platform';

@Component({
  selector: 'tnd-request-page',
  imports: [PageHeader, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-page-header [heading]="'approvals.requestPage.heading' | tndText" />`,
})
export class RequestPage {}
