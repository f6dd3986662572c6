import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type ToolView } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Api, Formatting, ProblemTexts, Session, TextPipe, Texts, asProblem, dayIn } from '../platform';
import { fieldLabel } from '../platform/trail';
import { sealSentence } from './seal-words';

/** Whether the owner stands behind the record, who broke the seal since, and the way to set it for whoever may. */
@Component({
  selector: 'tnd-tool-seal',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      @if (tool().seal.state !== 'never') {
        <tnd-icon [name]="tool().seal.state === 'whole' ? 'verified' : 'gpp_maybe'" />
      }
      <span>{{ sentence() }}</span>
    </p>
    @if (tool().seal.state !== 'whole') {
      @if (isMine()) {
        <button type="button" class="tnd-button" [attr.aria-disabled]="isBusy()" (click)="verify()">
          {{ 'registry.seal.verify' | tndText: { tool: tool().name } }}
        </button>
      } @else {
        <span class="tnd-note">{{ whoCan() }}</span>
      }
    }
    @if (problem(); as text) {
      <p class="problem" role="alert">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
    p {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      margin: 0;
    }
    tnd-icon {
      flex: none;
      width: 1.25rem;
      height: 1.25rem;
    }
    .problem {
      color: var(--mat-sys-error);
    }
  `,
})
export class ToolSealLine {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly formatting = inject(Formatting);

  readonly tool = input.required<ToolView>();
  /** Verified, or found to be another one than was read. */
  readonly changed = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly isMine = computed(() => {
    const { businessOwner, deputy } = this.tool();
    const me = this.session.person().id;
    return this.session.can('tool.verify') && (businessOwner?.id === me || deputy?.id === me);
  });
  protected readonly sentence = computed(() =>
    sealSentence(this.tool().seal, {
      texts: this.texts,
      format: this.formatting.current(),
      dayOf: (instant) => dayIn(this.formatting.timeZone(), new Date(instant)),
      field: (name) => fieldLabel(name.replace(/Minor$/, ''), this.texts),
    }),
  );
  protected readonly whoCan = computed(() => {
    const { businessOwner, deputy } = this.tool();
    const names = [businessOwner, deputy].flatMap((person) => (person === null ? [] : [person.name]));
    return names.length === 0
      ? this.texts.t('registry.seal.nobodyCan')
      : this.texts.t(names.length === 1 ? 'registry.seal.oneCan' : 'registry.seal.bothCan', {
          one: names[0] ?? '',
          other: names[1] ?? '',
        });
  });

  protected async verify(): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    const { id, version } = this.tool();
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await this.api.post<ToolView>(`/tools/${id}/verification`, {}, { ifMatch: version });
      this.changed.emit();
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(this.problems.withReference(problem));
      if (problem.code === 'version.stale') {
        this.changed.emit();
      }
    } finally {
      this.isBusy.set(false);
    }
  }
}
