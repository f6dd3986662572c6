import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PolicyDocument } from '@tandem/spend-policy';
import { Icon, Lane, MoneyText, Panel } from '@tandem/ui';
import { CountPipe, Formatting, PluralPipe, type Role, TextPipe, Texts, panelFace } from '../../platform';
import { Rehearsing } from './rehearsing';

const OUTCOMES = ['sprint', 'marathon', 'refused'] as const;

/** What a text of the policy would have changed in the requests of the last twelve months, request by request if asked. */
@Component({
  selector: 'tnd-rehearsal-panel',
  imports: [CountPipe, Icon, Lane, MoneyText, Panel, PluralPipe, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rehearsal-panel.html',
  styleUrl: './rehearsal-panel.scss',
})
export class RehearsalPanel {
  readonly policy = input.required<PolicyDocument | undefined>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly rehearsing = new Rehearsing(() => this.policy());
  protected readonly face = panelFace(this.rehearsing);
  protected readonly isOpen = signal(false);
  protected readonly outcomes = computed(() => {
    const found = this.rehearsing.value();
    return found === undefined
      ? []
      : OUTCOMES.map((outcome) => ({ outcome, before: found.before[outcome], after: found.after[outcome] })).filter(
          ({ before, after }) => before + after > 0,
        );
  });
  /** Who would be asked more often, or less. */
  protected readonly deciders = computed(() =>
    (this.rehearsing.value()?.deciders ?? [])
      .filter(({ before, after }) => before !== after)
      .map(({ role, before, after }) =>
        this.texts.t('policies.rehearsal.decider', {
          role: this.texts.t(`app.role.${role}`),
          before: this.format().count(before),
          after: this.format().count(after),
        }),
      ),
  );
  protected readonly days = computed(() => {
    const { before, after } = this.rehearsing.value()?.medianDays ?? { before: null, after: null };
    return before === null || after === null || before === after
      ? ''
      : this.texts.t('policies.rehearsal.days', {
          before: this.format().amount({ amount: before }),
          after: this.format().amount({ amount: after }),
        });
  });

  protected roles(roles: readonly Role[]): string {
    return this.format().list(roles.map((role) => this.texts.t(`app.role.${role}`)));
  }

  protected toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
  }
}
