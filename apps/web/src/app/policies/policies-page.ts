import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeader, TextPipe } from '../platform';

@Component({
  selector: 'tnd-policies-page',
  imports: [PageHeader, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-page-header [heading]="'policies.policiesPage.heading' | tndText" />`,
})
export class PoliciesPage {}
