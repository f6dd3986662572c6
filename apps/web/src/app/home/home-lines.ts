import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Panel } from '@tandem/ui';
import { HomeStore } from './home.store';

/** What there is of each thing, each a way to exactly those rows. */
@Component({
  selector: 'tnd-home-lines',
  imports: [Panel, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="heading()" [face]="store.face()" [skeletonRows]="3" (retry)="store.home.reload()">
      <ng-content />
      @if (store.lines().length > 0) {
        <ul class="rows">
          @for (line of store.lines(); track line.key) {
            <li>
              @if (line.link; as link) {
                <a [routerLink]="link.path" [queryParams]="link.params">{{ line.text }}</a>
              } @else {
                {{ line.text }}
              }
            </li>
          }
        </ul>
      }
      @if (store.nothingFound(); as nothing) {
        <p class="tnd-note">{{ nothing }}</p>
      }
    </tnd-panel>
  `,
  styleUrl: './rows.scss',
})
export class HomeLines {
  readonly heading = input.required<string>();
  protected readonly store = inject(HomeStore);
}
