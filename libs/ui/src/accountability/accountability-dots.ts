import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { type UiAccountability, accountabilityLines } from './accountability';

/** The accountability card in three marks for a table cell, in the same order. "Nobody" differs in shape, not in colour. */
@Component({
  selector: 'tnd-accountability-dots',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (dot of dots(); track dot.key) {
      <span role="img" [class.nobody]="!dot.isKnown" [attr.aria-label]="dot.words" [title]="dot.words">
        <tnd-icon [name]="dot.icon" />
      </span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 2px;
      white-space: nowrap;
    }
    span {
      display: inline-flex;
      padding: 2px;
      border: 1px solid transparent;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-high);
    }
    .nobody {
      border: 1px dashed var(--mat-sys-outline);
      background: none;
    }
    .nobody tnd-icon {
      visibility: hidden;
    }
    tnd-icon {
      width: 1rem;
      height: 1rem;
    }
  `,
})
export class AccountabilityDots {
  readonly accountability = input.required<UiAccountability>();

  private readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);
  protected readonly dots = computed(() => {
    const texts = this.texts();
    return accountabilityLines(this.accountability(), texts, this.format()).map((line) => ({
      key: line.key,
      icon: line.icon,
      isKnown: line.who !== null,
      words: `${line.label}: ${line.who ?? texts.nobody}`,
    }));
  });
}
