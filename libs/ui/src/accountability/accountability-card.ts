import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { ReferenceText } from '../marks/reference-text';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { type UiAccountability, accountabilityLines } from './accountability';

/** Three names on every euro: defined by, authorised by, benefits; always in this order, with an explicit "nobody". */
@Component({
  selector: 'tnd-accountability-card',
  imports: [Icon, ReferenceText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (line of lines(); track line.key) {
        <div [attr.data-part]="line.key">
          <dt><tnd-icon [name]="line.icon" /> {{ line.label }}</dt>
          <dd>
            @if (line.who; as who) {
              {{ who }}
            } @else if (line.key === 'authorised' && pending()) {
              <span class="pending">{{ pending() }}</span>
            } @else {
              <span class="nobody"><tnd-icon name="person_off" /> {{ texts().nobody }}</span>
            }
            @if (line.proof) {
              <tnd-reference-text class="proof" [text]="line.proof" />
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      font: var(--mat-sys-body-medium);
    }
    dl {
      display: grid;
      gap: 8px;
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: 8.5rem minmax(0, 1fr);
      gap: 4px 12px;
    }
    dt,
    .nobody {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    dt {
      align-self: start;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      line-height: 1.25rem;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .nobody {
      width: fit-content;
      padding: 0 6px;
      border: 1px dashed var(--mat-sys-outline);
      border-radius: 4px;
    }
    .pending {
      font-style: italic;
    }
    .proof {
      display: block;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-body-small);
    }
    @container (width < 20rem) {
      div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    :host {
      container-type: inline-size;
    }
  `,
})
export class AccountabilityCard {
  readonly accountability = input.required<UiAccountability>();
  /** What to say instead of "nobody" while the authorisation is being asked for: "you, if you approve". */
  readonly pending = input<string>();

  protected readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);
  protected readonly lines = computed(() => accountabilityLines(this.accountability(), this.texts(), this.format()));
}
