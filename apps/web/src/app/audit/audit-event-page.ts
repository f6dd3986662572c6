import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AuditEventRecord } from '@tandem/api-client';
import { Icon, Panel, READY, StatusChip } from '@tandem/ui';
import { CountPipe, Formatting, PageHeader, TextPipe, Texts, panelFace, read } from '../platform';
import { FieldChanges, TrailNames, trailWords } from '../platform/trail';
import { eventWords, objectLink } from './audit-event-view';
import { typeWords } from './audit-filters';

/** One event as evidence: who did what to what, what changed, and its place in the chain, on a sheet that can be printed. */
@Component({
  selector: 'tnd-audit-event-page',
  imports: [CountPipe, FieldChanges, Icon, PageHeader, Panel, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [TrailNames],
  templateUrl: './audit-event-page.html',
  styleUrl: './audit-event-page.scss',
})
export class AuditEventPage {
  /** Of the address. */
  readonly event = input.required<string>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly names = inject(TrailNames);
  private readonly clipboard = inject(Clipboard);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly ready = READY;
  protected readonly record = read<AuditEventRecord>(() => ({
    path: `/audit-events/${encodeURIComponent(this.event())}`,
  }));
  protected readonly face = panelFace(this.record);
  protected readonly words = computed(() => trailWords(this.texts, this.format(), this.names.nameOf()));
  protected readonly said = computed(() => {
    const record = this.record.value();
    return record && eventWords(record, this.words());
  });
  protected readonly heading = computed(() => this.texts.t('audit.event.heading', { id: this.number() }));
  protected readonly summary = computed(() => {
    const said = this.said();
    return said === undefined ? '' : [said.did, said.object].filter((part) => part !== '').join(': ');
  });
  protected readonly link = computed(() => {
    const record = this.record.value();
    return record === undefined ? null : objectLink(record);
  });
  protected readonly objectType = computed(() => typeWords(this.record.value()?.object.type ?? '', this.texts));
  protected readonly reference = computed(() => {
    const record = this.record.value();
    return record === undefined
      ? ''
      : this.texts.t('audit.event.reference', { id: record.id, hash: record.seal?.hash ?? '–', when: record.at });
  });
  protected readonly isCopied = signal(false);

  protected instant(at: string): string {
    return this.format().exactInstant(at);
  }

  protected copy(): void {
    this.isCopied.set(this.clipboard.copy(this.reference()));
  }

  protected print(): void {
    this.window?.print();
  }

  private number(): string {
    const id = this.event();
    return /^\d{1,15}$/.test(id) ? this.format().amount({ amount: id }) : id;
  }
}
