import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ToolView } from '@tandem/api-client';
import { MoneyText, Panel, READY, SourceChip, type UiLink } from '@tandem/ui';
import { Formatting, TextPipe, Texts, rowsBehind } from '../platform';
import { categoryWords } from './tool-facts';

/** What shows a tool to be in use, and which other tools do the same job. Each panel says why it is empty. */
@Component({
  selector: 'tnd-tool-surroundings',
  imports: [MoneyText, Panel, RouterLink, SourceChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tool-surroundings.html',
  styleUrl: './tool-surroundings.scss',
})
export class ToolSurroundings {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  readonly tool = input.required<ToolView>();

  protected readonly ready = READY;
  protected readonly findings = computed(() => this.tool().findings ?? []);
  protected readonly overlaps = computed(() => this.tool().overlaps ?? []);
  protected readonly hasCosts = computed(() => this.tool().costScope !== 'none');
  protected readonly seen = computed(() => {
    const { evidence } = this.tool();
    if (evidence == null) {
      return this.texts.t('registry.evidence.notAllowed');
    }
    const { entries, firstOn, lastOn } = evidence;
    const format = this.format();
    if (entries === 0 || firstOn === null || lastOn === null) {
      return this.texts.t('registry.evidence.none');
    }
    const said = { count: format.count(entries), first: format.day(firstOn), last: format.day(lastOn) };
    return this.texts.plural('registry.evidence.entries', entries, said);
  });
  protected readonly rows = computed((): UiLink | null => {
    const { evidence } = this.tool();
    return evidence == null || evidence.entries === 0 ? null : rowsBehind(evidence.drill);
  });
  protected readonly noOverlap = computed(() => {
    const category = categoryWords(this.tool().category);
    return category === undefined
      ? this.texts.t('registry.overlaps.noCategory')
      : this.texts.t('registry.overlaps.none', { category });
  });
}
