import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AnsweredSpend, type Drill, type EntryAccountability } from '@tandem/api-client';
import { DataTable, Icon, MoneyText, Panel, TableCell, type UiLink } from '@tandem/ui';
import { Flow } from '@tandem/ui/chart';
import { Formatting, TextPipe, Texts, panelFace, read } from '../platform';
import { SpendChainView } from '../platform/chain';
import { ExportMenu, type ListColumn } from '../platform/listing';
import { MOST_GROUPS, answeringAnswer, benefitsOf, partyWords, sharesNote, withoutAuthoriser } from './answering';
import { answeringFlow } from './answering-flow';
import { panelFile } from './panel-file';
import { rowsBehind } from './rows-behind';

const PARTIES = ['definedBy', 'authorisedBy', 'benefits'] as const;
type Party = (typeof PARTIES)[number];

/** Who defines, who authorises, who benefits: a table to look things up in, and the same as a flow when asked for. */
@Component({
  selector: 'tnd-answering-panel',
  imports: [DataTable, ExportMenu, Flow, Icon, MoneyText, Panel, RouterLink, SpendChainView, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answering-panel.html',
  styleUrl: './answering-panel.scss',
})
export class AnsweringPanel {
  /** The rows behind the total of the dashboard. */
  readonly drill = input.required<Drill>();

  readonly opened = output<UiLink>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly words = computed(() => ({ texts: this.texts, format: this.format() }));

  protected readonly parties = PARTIES;
  protected readonly isFlow = signal(false);
  private readonly showsAll = signal(false);
  protected readonly answering = read<EntryAccountability>(() => ({
    path: `${this.drill().path}/accountability`,
    query: this.drill().params,
  }));
  protected readonly face = panelFace(this.answering, {
    isEmpty: ({ groups }) => groups.length === 0,
    empty: () => this.texts.t('dashboards.answering.nothing'),
  });
  private readonly groups = computed(() => this.answering.value()?.groups ?? []);
  protected readonly shown = computed(() => (this.showsAll() ? this.groups() : this.groups().slice(0, MOST_GROUPS)));
  protected readonly hasMore = computed(() => this.shown().length < this.groups().length);
  protected readonly more = computed(() => {
    const count = this.groups().length;
    return this.texts.plural('dashboards.answering.more', count, { count: this.format().count(count) });
  });
  protected readonly answer = computed(() => {
    const value = this.answering.value();
    return value === undefined ? '' : answeringAnswer(value, this.words());
  });
  protected readonly shares = computed(() => {
    const value = this.answering.value();
    return value === undefined ? '' : sharesNote(value, this.words());
  });
  protected readonly missing = computed(() => {
    const value = this.answering.value();
    const words = value && withoutAuthoriser(value, this.words());
    return value && words ? { words, link: rowsBehind(value.withoutAuthoriser.spend) } : null;
  });
  protected readonly chain = computed(() => this.answering.value()?.chain);
  protected readonly flow = computed(() => answeringFlow(this.groups(), this.words()));
  protected readonly columns = computed((): readonly ListColumn<AnsweredSpend>[] => [
    ...PARTIES.map((party) => ({
      key: party,
      header: this.texts.t(`app.ui.${party}`),
      text: (group: AnsweredSpend) => this.party(group, party),
      minWidth: '140px',
      file: [
        {
          key: party,
          header: this.texts.t(`app.ui.${party}`),
          words: { none: this.texts.t('dashboards.answering.nobody') },
        },
      ],
    })),
    {
      key: 'entries',
      header: this.texts.t('dashboards.answering.entries'),
      text: ({ entries }) => this.format().count(entries),
      isNumber: true,
    },
    {
      key: 'spend',
      header: this.texts.t('dashboards.tools.spend', {
        currency: this.answering.value()?.total.amount.currency ?? '',
      }),
      text: ({ spend }) => this.format().amount(spend.amount),
      isNumber: true,
      file: [{ key: 'spend', header: this.texts.t('dashboards.risk.actual') }],
    },
    {
      key: 'share',
      header: this.texts.t('dashboards.answering.share'),
      text: ({ share }) => this.format().percent(share, { inColumn: true }),
      isNumber: true,
    },
  ]);

  /** Every combination as a file, whether it is shown or waits for the button. */
  protected readonly file = panelFile('spend-answering', {
    total: computed(() => this.groups().length),
    columns: this.columns,
    drill: this.drill,
  });

  protected readonly keyOf = ({ spend: { drill } }: AnsweredSpend): string =>
    PARTIES.map((party) => drill.params[party]).join(' ');

  protected showAll(): void {
    this.showsAll.set(true);
  }

  protected rows({ spend }: AnsweredSpend): UiLink | null {
    return rowsBehind(spend);
  }

  protected isNobody(group: AnsweredSpend, party: Party): boolean {
    return party === 'benefits' ? group.benefits.length === 0 : group[party] === null;
  }

  protected party(group: AnsweredSpend, party: Party): string {
    return party === 'benefits' ? benefitsOf(group, this.words()) : partyWords(group[party], this.words());
  }
}
