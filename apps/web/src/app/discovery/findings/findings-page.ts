import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader, TextPipe } from '../../platform';

@Component({
  selector: 'tnd-findings-page',
  imports: [PageHeader, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-page-header [heading]="'discovery.findingsPage.heading' | tndText" />`,
})
export class FindingsPage {}
