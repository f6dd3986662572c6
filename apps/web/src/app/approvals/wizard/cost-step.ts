import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { fromJson, isNegative, negate, subtract, toJson } from '@tandem/money';
import { Icon } from '@tandem/ui';
import { type MoneyView, TextPipe } from '../../platform';
import { FORM_FIELD_PARTS, MoneyField } from '../../platform/forms';
import { costSentence } from './answer-words';
import { DraftStore } from './draft.store';
import { UnitChoice } from './unit-choice';

/** What it costs, which line pays and who benefits; the sums follow while typing. */
@Component({
  selector: 'tnd-cost-step',
  imports: [FORM_FIELD_PARTS, Icon, MoneyField, TextPipe, UnitChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cost-step.html',
  styleUrl: './steps.scss',
})
export class CostStep {
  protected readonly store = inject(DraftStore);
  protected readonly billings = ['monthly', 'yearly', 'once'] as const;

  protected readonly sum = computed(() =>
    costSentence(this.store.price(), { texts: this.store.texts, format: this.store.format() }),
  );
  /** What the line has left without this request: what a request given back still holds there is added again. */
  private readonly before = computed((): MoneyView | null => {
    const line = this.store.line();
    const saved = this.store.saved()?.budgetLine;
    return line === undefined ? null : saved?.id === line.id ? saved.availableBefore : line.available;
  });
  private readonly after = computed(() => {
    const before = this.before();
    const total = this.store.total();
    const left = before && fromJson(before);
    return left?.ok === true && total?.currency === left.value.currency ? subtract(left.value, total) : null;
  });
  protected readonly leftWords = computed(() => {
    const before = this.before();
    const after = this.after();
    if (before === null) {
      return '';
    }
    const left = this.store.format().money(before);
    return after === null
      ? this.store.texts.t('approvals.cost.left', { left })
      : this.store.texts.t('approvals.cost.leftAfter', { left, after: this.store.format().money(toJson(after)) });
  });
  /** How much more the request needs than the line has, in words; empty where there is room. */
  protected readonly shortage = computed(() => {
    const after = this.after();
    const line = this.store.line();
    return after === null || line === undefined || line.allowsOverdraft || !isNegative(after)
      ? ''
      : this.store.texts.t('approvals.insufficient', {
          amount: this.store.format().money(toJson(negate(after))),
          line: line.code,
        });
  });
}
