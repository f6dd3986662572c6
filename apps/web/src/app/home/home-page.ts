import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader, TextPipe } from '../platform';

@Component({
  selector: 'tnd-home-page',
  imports: [PageHeader, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-page-header [heading]="'home.heading' | tndText" />`,
})
export class HomePage {}
