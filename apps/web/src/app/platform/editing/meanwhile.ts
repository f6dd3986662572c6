import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../i18n/text-pipes';

/** One field that somebody else changed while the form was open. */
export interface MeanwhileLine {
  readonly field: string;
  readonly label: string;
  readonly theirs: string;
  /** What I typed, where I changed the same field; null where theirs was simply taken over. */
  readonly mine: string | null;
}

/** Theirs and mine, field by field, when somebody else was faster. Nothing is decided before it was looked at. */
@Component({
  selector: 'tnd-meanwhile',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section #box class="tnd-card" tabindex="-1" role="alert" aria-labelledby="tnd-meanwhile">
      <h2 id="tnd-meanwhile"><tnd-icon name="info" /> {{ sentence() }}</h2>
      <p>{{ 'app.meanwhile.kept' | tndText }}</p>
      <dl>
        @for (line of lines(); track line.field) {
          <div>
            <dt>{{ line.label }}</dt>
            @if (line.mine === null) {
              <dd>{{ 'app.meanwhile.taken' | tndText: { theirs: line.theirs } }}</dd>
            } @else {
              <dd>{{ 'app.meanwhile.theirs' | tndText: { theirs: line.theirs } }}</dd>
              <dd>{{ 'app.meanwhile.mine' | tndText: { mine: line.mine } }}</dd>
              <dd>
                <button type="button" class="tnd-button" (click)="use(line.field)">
                  {{ 'app.meanwhile.take' | tndText: { theirs: line.theirs } }}
                </button>
              </dd>
            }
          </div>
        }
      </dl>
      <p class="tnd-note">{{ 'app.meanwhile.next' | tndText }}</p>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      border-inline-start: 4px solid var(--mat-sys-primary);
    }
    h2 {
      display: flex;
      gap: 8px;
      font: var(--mat-sys-title-medium);
    }
    p {
      margin: 8px 0;
    }
    dl {
      display: grid;
      gap: 12px;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      line-height: 1.25rem;
    }
    dd {
      margin: 0 0 2px;
      overflow-wrap: anywhere;
    }
    dd:has(button) {
      margin-block-start: 8px;
    }
  `,
})
export class Meanwhile {
  /** Who changed it and when. */
  readonly sentence = input.required<string>();
  readonly lines = input.required<readonly MeanwhileLine[]>();
  readonly take = output<string>();

  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect({
      earlyRead: () => {
        // Another change by somebody is another thing to look at, even when the box was already there.
        this.sentence();
        this.box().nativeElement.focus();
      },
    });
  }

  protected use(field: string): void {
    // The pressed button is about to go; the focus stays with what it belonged to.
    this.box().nativeElement.focus();
    this.take.emit(field);
  }
}
