import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type FindingView, type TriageInput } from '@tandem/api-client';
import { Texts } from '../../platform';
import { amountsWords, spellingsWords } from './finding-words';
import { FindingsStore } from './findings.store';
import { TriagePanel } from './triage-panel';

/** The decisions that need nothing said: that it is a tool, or that a request is started for it. */
@Component({
  selector: 'tnd-triage-confirm',
  imports: [TriagePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-triage-panel
      [heading]="said().heading"
      [effect]="said().effect"
      [action]="said().action"
      (confirmed)="decided.emit({ action: decision() })"
      (cancelled)="cancelled.emit()"
    />
  `,
})
export class TriageConfirm {
  private readonly texts = inject(Texts);
  private readonly store = inject(FindingsStore);

  readonly finding = input.required<FindingView>();
  readonly decision = input.required<'request' | 'confirm'>();
  readonly decided = output<TriageInput>();
  readonly cancelled = output();

  protected readonly said = computed(() => {
    const decision = this.decision();
    const finding = this.finding();
    const words = this.store.words();
    const params = {
      name: finding.name,
      amount: amountsWords(finding, words),
      spellings: spellingsWords(finding.spellings, words),
    };
    return {
      heading: this.texts.t(`discovery.triage.${decision}.heading`, params),
      effect: this.texts.t(`discovery.triage.${decision}.effect`, params),
      action: this.texts.t(`discovery.triage.${decision}.action`, params),
    };
  });
}
