import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type TrailVerificationView } from '@tandem/api-client';
import { Icon, Panel, type PanelFace, StatusChip } from '@tandem/ui';
import { CountPipe, Formatting, InstantPipe, PluralPipe, TextPipe } from '../platform';

/** Whether the trail is whole, what that was found out from, and what to do when it is not. */
@Component({
  selector: 'tnd-trail-verification',
  imports: [CountPipe, Icon, InstantPipe, Panel, PluralPipe, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.broken]': 'isBroken()' },
  templateUrl: './trail-verification.html',
  styleUrl: './trail-verification.scss',
})
export class TrailVerification {
  private readonly clipboard = inject(Clipboard);
  private readonly format = inject(Formatting).current;

  readonly result = input.required<TrailVerificationView | undefined>();
  readonly face = input.required<PanelFace>();
  readonly isVerifying = input.required<boolean>();
  readonly verify = output();

  protected readonly isBroken = computed(() => this.result()?.intact === false);
  protected readonly isCopied = signal(false);
  /** Event numbers are grouped, "46,912", so that they can be read aloud. */
  protected readonly brokenEvent = computed(() => {
    const event = this.result()?.firstBrokenEvent ?? '';
    return /^\d+$/.test(event) ? this.format().amount({ amount: event }) : event;
  });

  protected again(): void {
    if (!this.isVerifying()) {
      this.verify.emit();
    }
  }

  protected copy(hash: string): void {
    this.isCopied.set(this.clipboard.copy(hash));
  }
}
