import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TextPipe } from '../platform';
import { type PolicyDifference } from './policy-words';

/** What one version changes in another, sentence by sentence. */
@Component({
  selector: 'tnd-policy-changes',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policy-changes.html',
  styles: `
    ul {
      display: grid;
      gap: 4px;
      margin: 0 0 12px;
      padding-inline-start: 20px;
    }
    p {
      margin: 0 0 12px;
    }
  `,
})
export class PolicyChanges {
  readonly changes = input.required<readonly PolicyDifference[]>();
  /** What is said where nothing differs. */
  readonly none = input.required<string>();
}
