import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView } from '@tandem/api-client';
import { Icon, Panel } from '@tandem/ui';
import { Clock, Formatting, PageHeader, TextPipe, Texts, panelFace, read } from '../../platform';
import { standingSentence, subject } from '../request-words';
import { RequestFacts } from './request-facts';
import { WithdrawPanel } from './withdraw-panel';

/** One request: where it stands, whose move it is, and all that it says. */
@Component({
  selector: 'tnd-request-page',
  imports: [Icon, PageHeader, Panel, RequestFacts, RouterLink, TextPipe, WithdrawPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="back" routerLink="/requests"
      ><tnd-icon name="arrow_back" /> {{ 'approvals.requests.heading' | tndText }}</a
    >
    <tnd-page-header [heading]="heading()" [summary]="standing()">
      @if (may('submit')) {
        <a
          class="tnd-button tnd-button-primary"
          [routerLink]="['/requests', id(), 'edit']"
          [queryParams]="{ step: 'check' }"
        >
          {{ 'approvals.page.checkAndSend' | tndText }}
        </a>
      }
      @if (may('approve')) {
        <a class="tnd-button tnd-button-primary" [routerLink]="['/decisions', id()]">
          {{ 'approvals.page.decide' | tndText }}
        </a>
      }
      @if (may('edit')) {
        <a class="tnd-button" [routerLink]="['/requests', id(), 'edit']">
          <tnd-icon name="edit" /> {{ 'approvals.page.edit' | tndText }}
        </a>
      }
      @if (may('withdraw') && !isWithdrawing()) {
        <button type="button" class="tnd-button" (click)="isWithdrawing.set(true)">
          {{ 'approvals.withdraw.action' | tndText }}
        </button>
      }
    </tnd-page-header>
    <tnd-panel [frameless]="true" [face]="face()" [skeletonRows]="10" (retry)="read.reload()">
      @if (request(); as shown) {
        @if (isWithdrawing()) {
          <h2 class="tnd-visually-hidden">{{ 'approvals.withdraw.action' | tndText }}</h2>
          <tnd-withdraw-panel
            [request]="shown"
            (withdrawn)="withdrawn($event)"
            (cancelled)="isWithdrawing.set(false)"
          />
        }
        <tnd-request-facts [request]="shown" />
      }
    </tnd-panel>
  `,
  styles: `
    .back {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 2rem;
    }
  `,
})
export class RequestPage {
  readonly id = input.required<string>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);

  protected readonly read = read<RequestView>(() => ({ path: `/requests/${this.id()}` }));
  protected readonly request = linkedSignal(() => this.read.value());
  protected readonly face = panelFace(this.read);
  protected readonly isWithdrawing = signal(false);
  protected readonly heading = computed(() => {
    const request = this.request();
    return request === undefined
      ? this.texts.t('approvals.page.heading')
      : `${request.ref} ${subject(request, this.texts)}`;
  });
  protected readonly standing = computed(() => {
    const request = this.request();
    return request && standingSentence(request, { texts: this.texts, format: this.format(), now: this.clock.now() });
  });

  protected may(action: RequestView['nextActions'][number]): boolean {
    return this.request()?.nextActions.includes(action) ?? false;
  }

  protected withdrawn(request: RequestView): void {
    this.isWithdrawing.set(false);
    this.request.set(request);
  }
}
