import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader, TextPipe } from '../platform';

@Component({
  selector: 'tnd-tools-page',
  imports: [PageHeader, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-page-header [heading]="'registry.toolsPage.heading' | tndText" />`,
})
export class ToolsPage {}
