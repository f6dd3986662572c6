import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader, Session, TextPipe } from '../platform';
import { BudgetLeft } from './budget-left';
import { FindingsNew } from './findings-new';
import { sectionsFor } from './home-views';
import { MyRequests } from './my-requests';
import { TrailVerification } from './trail-verification';
import { WaitsForYou } from './waits-for-you';

/** The first page after signing in: what needs this person, then where their things stand. */
@Component({
  selector: 'tnd-home-page',
  imports: [BudgetLeft, FindingsNew, MyRequests, PageHeader, RouterLink, TextPipe, TrailVerification, WaitsForYou],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-page-header [heading]="'home.heading' | tndText" [summary]="'home.summary' | tndText: { year: year() }">
      <a class="tnd-button tnd-button-primary" routerLink="/requests/new">{{ 'home.newRequest' | tndText }}</a>
    </tnd-page-header>
    @let shown = sections();
    <div class="sections">
      @if (shown.waiting) {
        <tnd-waits-for-you />
      }
      @if (shown.requests) {
        <tnd-my-requests />
      }
      @if (shown.budget) {
        <tnd-budget-left [source]="shown.source" />
      }
      @if (shown.findings) {
        <tnd-findings-new />
      }
      @if (shown.verification) {
        <tnd-trail-verification />
      }
    </div>
  `,
  styles: `
    .sections {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
      align-items: start;
      gap: 24px;
    }
  `,
})
export class HomePage {
  private readonly session = inject(Session);

  protected readonly sections = computed(() => sectionsFor(this.session.me()?.roles ?? []));
  protected readonly year = computed(() => this.session.me()?.organisation.currentFiscalYear ?? '');
}
