import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AuditEventView } from '@tandem/api-client';
import { TextPipe } from '../platform';
import { FieldChanges, type TrailWords } from '../platform/trail';
import { eventWords, objectLink } from './audit-event-view';
import { typeWords } from './audit-filters';

/** What an event changed in one line, and everything that the trail keeps about it on request, in place. */
@Component({
  selector: 'tnd-audit-event-detail',
  imports: [FieldChanges, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-event-detail.html',
  styleUrl: './audit-event-detail.scss',
})
export class AuditEventDetail {
  readonly event = input.required<AuditEventView>();
  readonly words = input.required<TrailWords>();

  protected readonly isOpen = signal(false);
  protected readonly said = computed(() => eventWords(this.event(), this.words()));
  protected readonly link = computed(() => objectLink(this.event()));
  protected readonly typeName = computed(() => typeWords(this.event().object.type, this.words().texts).toLowerCase());
  protected readonly recordedAt = computed(() => this.words().format.exactInstant(this.event().recordedAt));
  protected readonly objectFilter = computed(() => {
    const { type, id } = this.event().object;
    return id === null ? null : `${type}:${id}`;
  });

  protected toggled(event: Event): void {
    this.isOpen.set(event.target instanceof HTMLDetailsElement && event.target.open);
  }
}
