import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type ToolView } from '@tandem/api-client';
import { Icon, Panel, type PanelFace, READY } from '@tandem/ui';
import { Api, Formatting, PageHeader, ProblemTexts, Session, TextPipe, Texts } from '../../platform';
import { FormSources } from './form-sources';
import { existingTool, toolFailure } from './refused-tool';
import { emptyDraft } from './tool-draft';
import { type SaveTool, ToolForm, type ToolRefused } from './tool-form';
import { inputOf } from './tool-input';

/** Adds a tool to the register. One that is there already is shown instead of added twice. */
@Component({
  selector: 'tnd-new-tool-page',
  imports: [Icon, PageHeader, Panel, RouterLink, TextPipe, ToolForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [FormSources],
  template: `
    <tnd-page-header [heading]="'registry.form.newHeading' | tndText" [summary]="'registry.form.newSummary' | tndText">
      <a before class="tnd-back" routerLink="/tools">
        <tnd-icon name="arrow_back" /> {{ 'registry.tools.heading' | tndText }}
      </a>
    </tnd-page-header>
    <tnd-panel [frameless]="true" [face]="face()">
      @if (sources.areHere()) {
        <tnd-tool-form
          backTo="/tools"
          [isNew]="true"
          [stages]="sources.stages()"
          [units]="sources.units()"
          [action]="action()"
          [unsavedName]="'frame.unsaved.newTool' | tndText: { name: draft().name.trim() }"
          [save]="save"
          [refused]="refused"
          [(draft)]="draft"
        >
          @if (existing(); as slug) {
            <p class="existing">
              <tnd-icon name="info" />
              <a [routerLink]="['/tools', slug]">{{ 'registry.form.openExisting' | tndText }}</a>
            </p>
          }
        </tnd-tool-form>
      }
    </tnd-panel>
  `,
  styleUrl: './form-page.scss',
})
export class NewToolPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly session = inject(Session);
  protected readonly sources = inject(FormSources);

  protected readonly face = computed((): PanelFace => {
    if (!this.session.can('tool.edit')) {
      return { state: 'not-allowed', text: this.texts.t('registry.form.notAllowed') };
    }
    return this.sources.areHere() ? READY : { state: 'loading' };
  });
  protected readonly draft = signal(emptyDraft(this.session.organisation().functionalCurrency));
  protected readonly existing = signal<string | null>(null);
  protected readonly action = computed(() => {
    const name = this.draft().name.trim();
    return name === '' ? this.texts.t('registry.tools.add') : this.texts.t('registry.form.addNamed', { name });
  });

  protected readonly save: SaveTool = async (draft) => {
    this.existing.set(null);
    const tool = await this.api.post<ToolView>('/tools', inputOf(draft, this.formatting.current().separators()));
    await this.router.navigate(['/tools', tool.slug]);
  };

  protected readonly refused: ToolRefused = (problem, fields) => {
    this.existing.set(existingTool(problem));
    return toolFailure(problem, fields, { texts: this.texts, problems: this.problems });
  };
}
