import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Clock } from '../clock/clock';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';

/** What has stood on the screen for this long may well have changed. */
const OLD_MS = 15 * 60_000;

/**
 * Of when the figures on the screen are: the moment at which this answer came. What has stood there for long says so by
 * itself, so that nobody decides on figures that were left open.
 */
@Component({
  selector: 'tnd-read-at',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (at(); as instant) {
      <p class="tnd-note">{{ 'app.readAt.upTo' | tndText: { when: format().instant(instant) } }}</p>
    }
    @if (isOld()) {
      <p class="tnd-note">{{ 'app.readAt.old' | tndText }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
      min-height: 1lh;
    }
    p {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ReadAt {
  /** The answer itself: another one is of another moment. */
  readonly answer = input.required<object | undefined>();

  private readonly clock = inject(Clock);
  protected readonly format = inject(Formatting).current;
  private readonly read = linkedSignal({
    source: this.answer,
    computation: (answer) => (answer === undefined ? null : this.clock.now()),
  });
  protected readonly at = computed(() => this.read()?.toISOString() ?? null);
  protected readonly isOld = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.isOld.set(false);
      if (this.read() !== null) {
        const timer = setTimeout(() => this.isOld.set(true), OLD_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }
}
