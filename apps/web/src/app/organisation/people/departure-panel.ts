import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type DepartureMove, type DepartureView } from '@tandem/api-client';
import { Panel } from '@tandem/ui';
import { Formatting, PluralPipe, TextPipe, Texts, panelFace, read } from '../../platform';

/** Says before it is saved what becomes of the requests that wait for somebody who leaves or loses a role. */
@Component({
  selector: 'tnd-departure-panel',
  imports: [Panel, PluralPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [face]="face()" [heading]="'organisation.departure.heading' | tndText" (retry)="preview.reload()">
      @if (preview.value(); as shown) {
        @if (shown.requests === 0) {
          <p>{{ 'organisation.departure.none' | tndText }}</p>
        } @else {
          <p>{{ 'organisation.departure.requests' | tndPlural: shown.requests }}</p>
          <ul>
            @if (shown.stay > 0) {
              <li>{{ 'organisation.departure.stay' | tndPlural: shown.stay }}</li>
            }
            @for (move of shown.moves; track $index) {
              <li>{{ words(move) }}</li>
            }
          </ul>
          <p class="tnd-note">{{ 'organisation.departure.never' | tndText }}</p>
        }
      }
    </tnd-panel>
  `,
  styles: `
    p {
      margin: 0;
    }
    ul {
      margin: 8px 0;
      padding-inline-start: 20px;
    }
  `,
})
export class DeparturePanel {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  readonly personId = input.required<string>();
  /** The roles that stay; empty for somebody who leaves. */
  readonly keeps = input.required<readonly string[]>();

  private readonly kept = computed(() => this.keeps().join(','));
  protected readonly preview = read<DepartureView>(() => ({
    path: `/people/${encodeURIComponent(this.personId())}/departure`,
    query: this.kept() === '' ? {} : { keeps: this.kept() },
  }));
  protected readonly face = panelFace(this.preview);

  protected words({ rule, heirs, steps }: DepartureMove): string {
    const names = this.format().list(heirs.map(({ name }) => name));
    const key = rule === 'queue' ? 'queue' : rule === 'manager' ? 'manager' : 'holder';
    return this.texts.plural(`organisation.departure.${key}`, steps, { names });
  }
}
