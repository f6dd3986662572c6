import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView } from '@tandem/api-client';
import { CopyButton, Icon } from '@tandem/ui';
import { Clock, Formatting, TextPipe, Texts } from '../../platform';
import { standingSentence } from '../request-words';

/** The request is on its way: its number, who decides and by when. */
@Component({
  selector: 'tnd-request-sent',
  imports: [CopyButton, Icon, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let sent = request();
    <h2 #heading tabindex="-1">
      <tnd-icon name="check_circle" /> {{ 'approvals.sent.heading' | tndText: { ref: sent.ref } }}
    </h2>
    <p class="tnd-reading">{{ standing() }}</p>
    @if (reserved(); as words) {
      <p>{{ words }}</p>
    }
    <p>{{ 'approvals.sent.next' | tndText }}</p>
    <p class="link">
      {{ 'approvals.sent.link' | tndText }}: <span>{{ link() }}</span> <tnd-copy-button [text]="link()" />
    </p>
    <div class="buttons">
      <a class="tnd-button tnd-button-primary" [routerLink]="['/requests', sent.id]">
        {{ 'approvals.sent.follow' | tndText: { ref: sent.ref } }}
      </a>
      <a class="tnd-button" routerLink="/requests/new">{{ 'approvals.requests.new' | tndText }}</a>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-width: 640px;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    p {
      margin: 0;
    }
    .link {
      overflow-wrap: anywhere;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 8px;
    }
  `,
})
export class RequestSent {
  readonly request = input.required<RequestView>();

  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly link = computed(() => `${this.document.location.origin}/requests/${this.request().id}`);
  protected readonly standing = computed(() =>
    standingSentence(this.request(), { texts: this.texts, format: this.format(), now: this.clock.now() }),
  );
  protected readonly reserved = computed(() => {
    const { amount, budgetLine } = this.request();
    return amount === null || budgetLine === null
      ? ''
      : this.texts.t('approvals.sent.reserved', {
          amount: this.format().money(amount),
          line: `${budgetLine.code} ${budgetLine.name}`,
          left: this.format().money(budgetLine.available),
        });
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
