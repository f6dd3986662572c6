import { type PolicyLoosening } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formatting, TextPipe, Texts } from '../../platform';
import { looseningWords } from './example-words';

/** Requests of which a version would ask less than the one in force, for those who have to agree to that. */
@Component({
  selector: 'tnd-loosened-examples',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (examples().length > 0) {
      <p class="tnd-note">{{ 'policies.loosened.heading' | tndText }}</p>
      <ul>
        @for (example of examples(); track $index) {
          <li>{{ example }}</li>
        }
      </ul>
    }
  `,
  styles: `
    p {
      margin: 0 0 4px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0 0 12px;
      padding-inline-start: 20px;
    }
  `,
})
export class LoosenedExamples {
  readonly loosenings = input.required<readonly PolicyLoosening[]>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly examples = computed(() =>
    this.loosenings().map((loosening) => looseningWords(loosening, { texts: this.texts, format: this.format() })),
  );
}
