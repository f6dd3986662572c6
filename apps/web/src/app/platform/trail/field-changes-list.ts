import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../i18n/text-pipes';
import { type FieldChange } from './field-changes';

/** Fields that changed, one under the other: what was is struck through, what is stands out. */
@Component({
  selector: 'tnd-field-changes',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (change of changes(); track change.field) {
        <div>
          <dt>{{ change.label }}</dt>
          <dd>
            @if (change.before !== null) {
              <span class="tnd-visually-hidden">{{ 'audit.detail.before' | tndText }}: </span>
              <del>{{ change.before }}</del>
              <tnd-icon name="arrow_forward" />
            }
            <span class="tnd-visually-hidden">{{ 'audit.detail.after' | tndText }}: </span>
            <ins>{{ change.after ?? ('audit.noChange' | tndText) }}</ins>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 6px;
      margin: 0;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      line-height: 1.25rem;
    }
    dd {
      margin: 0;
    }
    del {
      color: var(--mat-sys-on-surface-variant);
    }
    ins {
      font-weight: 500;
      text-decoration: none;
    }
    tnd-icon {
      width: 1rem;
      height: 1rem;
      margin-inline: 4px;
      vertical-align: text-bottom;
    }
  `,
})
export class FieldChanges {
  readonly changes = input.required<readonly FieldChange[]>();
}
