import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { FilterBar, Panel, type UiLink } from '@tandem/ui';
import { PageHeader, TextPipe, Texts } from '../platform';
import { GovernanceStore } from './governance.store';
import { LeadPanel } from './lead-panel';
import { OutcomesPanel } from './outcomes-panel';
import { RulesPanel } from './rules-panel';

/** Governance measures itself: how fast it decides, what goes round it, and what becomes of requests. */
@Component({
  selector: 'tnd-governance-page',
  imports: [FilterBar, LeadPanel, OutcomesPanel, PageHeader, Panel, RulesPanel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [GovernanceStore],
  templateUrl: './governance-page.html',
  styleUrl: './governance-page.scss',
})
export class GovernancePage {
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  protected readonly store = inject(GovernanceStore);

  protected readonly summary = computed(() => {
    const view = this.store.view();
    const day = (text: string): string => this.store.format().day(text);
    return view && this.texts.t('governance.summary', { from: day(view.from), to: day(view.to) });
  });
  protected readonly notice = computed(() => {
    const dropped = this.store.url.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('governance.dropped', { what: dropped.join(', ') });
  });
  protected readonly unconverted = computed(() => {
    const amounts = (this.store.view()?.unconverted ?? []).map((amount) => this.store.format().money(amount));
    return amounts.length === 0
      ? ''
      : this.texts.t('governance.unconverted', { amounts: this.store.format().list(amounts) });
  });

  protected open(link: UiLink): void {
    void this.router.navigate([link.path], { queryParams: link.params });
  }
}
