import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Panel, type PanelFace } from '@tandem/ui';
import { PageHeader, Session, TextPipe, Texts } from '../../platform';
import { Meanwhile } from '../../platform/editing';
import { FormSources } from './form-sources';
import { ToolEditStore } from './tool-edit.store';
import { ToolForm } from './tool-form';

/** Edits a tool of the register. When somebody else saved first, theirs and mine are shown and nothing is lost. */
@Component({
  selector: 'tnd-edit-tool-page',
  imports: [Icon, Meanwhile, PageHeader, Panel, RouterLink, TextPipe, ToolForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [FormSources, ToolEditStore],
  templateUrl: './edit-tool-page.html',
  styleUrl: './form-page.scss',
})
export class EditToolPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly sources = inject(FormSources);
  protected readonly store = inject(ToolEditStore);

  protected readonly face = computed((): PanelFace => {
    if (!this.session.can('tool.edit') || this.store.tool()?.canEdit === false) {
      return { state: 'not-allowed', text: this.texts.t('registry.form.notAllowed') };
    }
    return this.sources.areHere() ? this.store.face() : { state: 'loading' };
  });
  protected readonly heading = computed(() => {
    const name = this.store.tool()?.name;
    return name === undefined
      ? this.texts.t('registry.tool.edit')
      : this.texts.t('registry.form.editHeading', { name });
  });
  protected readonly action = computed(() =>
    this.texts.t('registry.form.saveNamed', { name: this.store.tool()?.name ?? '' }),
  );
  /** The source of what the product saw happen; nobody declares otherwise afterwards. */
  protected readonly definedOnRecord = computed(() => onRecord(this.store.tool()?.accountability.definedBy));
  protected readonly authorisedOnRecord = computed(() => onRecord(this.store.tool()?.accountability.authorisedBy));
}

function onRecord(
  party:
    | { readonly evidence: string; readonly source: string | null; readonly person: { readonly name: string } }
    | null
    | undefined,
): string | null {
  return party?.evidence === 'event' ? [party.person.name, party.source].filter(Boolean).join(', ') : null;
}
