import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { DropPanel } from '@tandem/ui';
import { TextPipe } from '../platform';
import { type Choice, Lookups, TypeAhead, readChosen } from '../platform/lookup';

/** Whose events to show: found by name while it is typed, since the company may have more people than a list holds. */
@Component({
  selector: 'tnd-actor-filter',
  imports: [DropPanel, TextPipe, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span aria-hidden="true">{{ 'audit.filter.actor' | tndText }}</span>
    <tnd-drop-panel
      hangs="start"
      [isField]="true"
      [about]="'audit.filter.actor' | tndText"
      [label]="name() ?? ('app.ui.all' | tndText)"
      (opened)="isOpened.set(true)"
    >
      @if (isOpened()) {
        @defer (on immediate) {
          <tnd-type-ahead
            [label]="'audit.filter.actorName' | tndText"
            [search]="search"
            [known]="known()"
            [value]="actor()"
            (valueChange)="choose($event)"
          />
        } @placeholder {
          <div class="hold"></div>
        }
      }
    </tnd-drop-panel>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
    }
    tnd-drop-panel {
      width: 9rem;
    }
    tnd-type-ahead,
    .hold {
      display: block;
      width: 18rem;
    }
    .hold {
      height: 76px;
    }
    /* There the panel takes the width of the screen. */
    @media (width < 600px) {
      :host {
        display: grid;
        flex: 0 0 calc(50% - 6px);
        gap: 2px;
        min-width: 0;
      }
      tnd-drop-panel {
        width: 100%;
      }
      tnd-type-ahead,
      .hold {
        width: auto;
      }
    }
  `,
})
export class ActorFilter {
  /** The id of a person, or '' for everybody. */
  readonly actor = input.required<string>();
  /** What the person is called, where that is known. */
  readonly name = input.required<string | undefined>();
  readonly chosen = output<string>();

  protected readonly isOpened = signal(false);
  protected readonly search = inject(Lookups).everybody;
  protected readonly known = computed((): readonly Choice[] => {
    const name = this.name();
    return name === undefined ? [] : [{ id: this.actor(), name }];
  });
  private readonly panel = viewChild.required(DropPanel);

  /** What is being typed is nobody yet. */
  protected choose(value: string): void {
    const { kind } = readChosen(value);
    if (value === this.actor() || (kind !== 'known' && kind !== 'nothing')) {
      return;
    }
    this.chosen.emit(value);
    if (kind === 'known') {
      this.panel().close();
    }
  }
}
