import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader, TextPipe } from '../platform';

@Component({
  selector: 'tnd-imports-page',
  imports: [PageHeader, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-page-header [heading]="'discovery.importsPage.heading' | tndText" />`,
})
export class ImportsPage {}
