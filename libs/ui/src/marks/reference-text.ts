import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A short name that people say to each other, such as REQ-0142 or F-6. */
const REFERENCE = /([A-Z]{1,4}-\d+)/;

/** A text in which no reference is broken over two lines at its hyphen. It is copied and found as it was written. */
@Component({
  selector: 'tnd-reference-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    <span [class.unbroken]="$odd">{{ part }}</span>
  }`,
  styles: `
    .unbroken {
      white-space: nowrap;
    }
  `,
})
export class ReferenceText {
  readonly text = input.required<string>();

  /** Every second part is a reference. */
  protected readonly parts = computed(() => this.text().split(REFERENCE));
}
