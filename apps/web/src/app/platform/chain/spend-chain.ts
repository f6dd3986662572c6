import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChainGap, type Figure, type SourceChain, type SpendChain, type WeakLine } from '@tandem/api-client';
import { DataTable, MoneyText, type RowLink, TableCell, type TableColumn, type UiLink } from '@tandem/ui';
import { isNothing, rowsBehind } from '../api/rows-behind';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { type TextKey } from '../i18n/text-key';
import { Texts } from '../i18n/texts';
import { lineName } from '../words/line-name';
import { ChainExplanation } from './chain-explanation';
import { lineSentence, questionWords } from './chain-words';

const GAP_FIGURES = ['unanswered', 'declared'] as const;
const SOURCE_FIGURES = ['spend', 'proven'] as const;

/** How much money is answered for by proof, what the rest lacks, and where it lies. Every amount leads to its entries. */
@Component({
  selector: 'tnd-spend-chain',
  imports: [ChainExplanation, DataTable, MoneyText, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './spend-chain.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
      min-width: 0;
    }
    p,
    h3 {
      margin: 0 0 4px;
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
    .answer {
      font: var(--mat-sys-body-large);
    }
  `,
})
export class SpendChainView {
  readonly chain = input.required<SpendChain>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly gapFigures = GAP_FIGURES;
  protected readonly sourceFigures = SOURCE_FIGURES;
  protected readonly answer = computed(() => lineSentence(this.chain(), this.texts, this.format()));
  /** One part is the whole again. */
  protected readonly sources = computed(() => (this.chain().sources.length > 1 ? this.chain().sources : []));
  protected readonly lines = computed(() => (this.chain().lines.length > 1 ? this.chain().lines : []));

  protected readonly gapColumns = computed((): readonly TableColumn<ChainGap>[] => [
    {
      key: 'question',
      header: this.texts.t('app.chain.explain.question'),
      text: ({ question }) => questionWords(question, this.texts),
      note: ({ question }) => this.texts.t(`app.chain.mend.${question}`),
      minWidth: '200px',
    },
    ...GAP_FIGURES.map((key) => this.amount<ChainGap>(key, this.texts.t(`app.chain.gaps.${key}`), (gap) => gap[key])),
  ]);
  protected readonly sourceColumns = computed((): readonly TableColumn<SourceChain>[] => [
    {
      key: 'source',
      header: this.texts.t('app.chain.sources.source'),
      text: ({ source }) => this.texts.t(`app.source.${source}`),
    },
    ...SOURCE_FIGURES.map((key) =>
      this.amount<SourceChain>(key, this.texts.t(`app.chain.sources.${key}`), (source) => source[key]),
    ),
    this.share<SourceChain>(),
    this.score<SourceChain>(),
  ]);
  protected readonly lineColumns = computed((): readonly TableColumn<WeakLine>[] => [
    {
      key: 'line',
      header: this.texts.t('app.chain.lines.line'),
      text: ({ line }) => `${line.code} ${lineName(line, this.texts)}`,
      note: ({ line }) => line.fiscalYear,
      minWidth: '180px',
    },
    this.amount<WeakLine>('unproven', this.texts.t('app.chain.lines.unproven'), ({ unproven }) => unproven),
    this.share<WeakLine>(),
    this.score<WeakLine>(),
  ]);

  protected readonly keyOfGap = ({ question }: ChainGap): string => question;
  protected readonly keyOfSource = ({ source }: SourceChain): string => source;
  protected readonly keyOfLine = ({ line }: WeakLine): string => line.id;
  protected readonly linkOfLine: RowLink<WeakLine> = ({ line }) => ({ path: `/budgets/${line.id}` });

  protected question({ question }: ChainGap): string {
    return questionWords(question, this.texts);
  }

  /** An amount by what it is of, for whoever hears the links without their table. */
  protected said(of: string, column: TextKey, { amount }: Figure): string {
    return `${of}, ${this.texts.t(column)}: ${this.format().money(amount)}`;
  }

  /** Nothing stands behind nought, so it leads nowhere. */
  protected rows({ amount, drill }: Figure): UiLink | null {
    if (isNothing(amount)) {
      return null;
    }
    const { path, params } = rowsBehind(drill);
    return { path, params: { ...params, figure: amount.amount } };
  }

  private amount<Row>(key: string, header: string, figure: (row: Row) => Figure): TableColumn<Row> {
    return { key, header, text: (row) => this.format().money(figure(row).amount), isNumber: true };
  }

  private share<Row extends Pick<SpendChain, 'provenShare'>>(): TableColumn<Row> {
    return {
      key: 'share',
      header: this.texts.t('app.chain.column.proven'),
      text: ({ provenShare }) => (provenShare === null ? '–' : this.format().percent(provenShare, { inColumn: true })),
      isNumber: true,
    };
  }

  private score<Row extends Pick<SpendChain, 'score'>>(): TableColumn<Row> {
    return {
      key: 'score',
      header: this.texts.t('app.chain.column.score'),
      text: ({ score }) => (score === null ? '–' : this.format().count(score)),
      isNumber: true,
    };
  }
}
