import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ToolReasons } from '@tandem/api-client';
import { Icon, Panel, SourceChip, StatusChip } from '@tandem/ui';
import {
  Clock,
  Formatting,
  PageHeader,
  Session,
  TOOL_TONES,
  TextPipe,
  Texts,
  dayIn,
  panelFace,
  read,
} from '../../platform';
import { alsoHeldIn } from '../independence';
import { gapsOf } from './why-gaps';
import { whyLinks } from './why-links';

/** Why there is a tool, on one page: each link with who, in which capacity, when and by what proof, and what it lacks. */
@Component({
  selector: 'tnd-why-page',
  imports: [Icon, PageHeader, Panel, RouterLink, SourceChip, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './why-page.html',
  styleUrl: './why-page.scss',
})
export class WhyPage {
  readonly slug = input.required<string>();

  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);

  protected readonly reasons = read<ToolReasons>(() => ({ path: `/tools/${encodeURIComponent(this.slug())}/reasons` }));
  protected readonly face = panelFace(this.reasons);
  protected readonly tones = TOOL_TONES;

  protected readonly heading = computed(() => {
    const tool = this.reasons.value()?.tool;
    return tool === undefined
      ? this.texts.t('registry.why.title')
      : this.texts.t('registry.why.heading', { tool: tool.name });
  });
  /** "4 of 8 answers have no proof", or that all have one. */
  protected readonly sentence = computed(() => {
    const chain = this.reasons.value()?.tool.chain;
    if (chain === undefined) {
      return '';
    }
    const score = this.texts.t('registry.why.score', { score: this.formatting.current().count(chain.score) });
    const whole = chain.missing.length === 0 ? this.texts.t('app.chain.full') : this.texts.t('registry.why.gaps');
    return `${score} ${whole}`;
  });
  protected readonly links = computed(() => {
    const reasons = this.reasons.value();
    if (reasons === undefined) {
      return [];
    }
    const format = this.formatting.current();
    const zone = this.formatting.timeZone();
    const context = {
      texts: this.texts,
      format,
      today: dayIn(zone, this.clock.now()),
      dayOf: (instant: string) => dayIn(zone, new Date(instant)),
      can: (right: 'entry.read' | 'budget-line.read') => this.session.can(right),
    };
    return whyLinks(reasons, context).map((link) => ({
      ...link,
      gaps: gapsOf(link.link, reasons, this.texts, format),
      also: link.link === 'authorisation' ? alsoHeldIn(reasons.tool) : [],
    }));
  });

  protected print(): void {
    print();
  }
}
