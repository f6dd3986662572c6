import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FindingList, type FindingView, type ToolList, type ToolView } from '@tandem/api-client';
import { Icon, MoneyText, SourceChip } from '@tandem/ui';
import { PluralPipe, Session, TextPipe, isNothing, read } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { DraftStore } from './draft.store';

const TYPING_PAUSE_MS = 300;
const FEWEST_LETTERS = 2;
const OWNED: readonly ToolView['status'][] = ['trial', 'active', 'sunset'];
const KINDS = ['new-tool', 'renewal', 'more-seats', 'regularise'] as const;

/** Which tool. What the company already has, or already pays for, comes before anybody types a price. */
@Component({
  selector: 'tnd-tool-step',
  imports: [FORM_FIELD_PARTS, Icon, MoneyText, PluralPipe, RouterLink, SourceChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tool-step.html',
  styleUrl: './steps.scss',
})
export class ToolStep {
  private readonly session = inject(Session);
  protected readonly store = inject(DraftStore);
  protected readonly kinds = KINDS;
  protected readonly isNothing = isNothing;

  private readonly words = signal('');
  protected readonly isLinked = computed(() => this.store.model().toolId !== '');
  protected readonly tools = read<ToolList>(() =>
    this.words() === '' ? undefined : { path: '/tools', query: { q: this.words(), limit: 5 } },
  );
  protected readonly findings = read<FindingList>(() =>
    this.words() === '' || !this.session.can('finding.read')
      ? undefined
      : { path: '/findings', query: { q: this.words(), limit: 3 } },
  );
  protected readonly owned = computed(() => (this.words() === '' ? [] : (this.tools.value()?.items ?? [])));
  protected readonly paid = computed(() => (this.words() === '' ? [] : (this.findings.value()?.items ?? [])));

  constructor() {
    effect((onCleanup) => {
      const { toolId, toolName } = this.store.model();
      const words = toolId === '' && toolName.trim().length >= FEWEST_LETTERS ? toolName.trim() : '';
      const timer = setTimeout(() => this.words.set(words), TYPING_PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected useFinding(finding: FindingView): void {
    this.store.model.update((model) => ({
      ...model,
      toolId: finding.suggestedTool?.id ?? '',
      toolName: finding.suggestedTool?.name ?? finding.product?.name ?? finding.name,
      vendorName: finding.vendor?.name ?? '',
      findingId: finding.id,
      kind: 'regularise',
    }));
  }

  /** Only what is in use is owned; the register holds what was proposed or turned down, too. */
  protected isOwned({ status }: Pick<ToolView, 'status'>): boolean {
    return OWNED.includes(status);
  }

  /** "Sales: payments for this without a request (finding F-88)". */
  protected paidWords({ ref, likelyUnits }: FindingView): string {
    const { texts, format } = this.store;
    const who = format().list(likelyUnits.map(({ name }) => name)) || texts.t('approvals.tool.somebody');
    return texts.t('approvals.tool.paidBy', { who, ref });
  }

  protected unlink(): void {
    this.store.model.update((model) => ({ ...model, toolId: '', kind: 'new-tool' }));
  }
}
