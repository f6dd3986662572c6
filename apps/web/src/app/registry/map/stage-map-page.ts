import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StageMapView } from '@tandem/api-client';
import { DataTable, Icon, MoneyText, Panel, SourceChip, StatusChip, TableCell, type UiLink } from '@tandem/ui';
import {
  Formatting,
  PageHeader,
  Session,
  TextPipe,
  Texts,
  isNothing,
  panelFace,
  read,
  rowsBehind,
  urlState,
} from '../../platform';
import { ViewSwitch } from '../view-switch';
import { MAP_ROWS, MEASURES, type MapPiece, NONE, amountOf, gapNames, mapLines, piecesOf } from './map-words';
import { pieceColumns } from './piece-columns';

/** How many tools a cell names; the others are behind its amount. */
const NAMED = 4;

/** The stages of the customer life cycle against sources, owners, lanes or statuses: what is covered, and from which pocket. */
@Component({
  selector: 'tnd-stage-map-page',
  imports: [
    DataTable,
    Icon,
    MoneyText,
    PageHeader,
    Panel,
    RouterLink,
    SourceChip,
    StatusChip,
    TableCell,
    TextPipe,
    ViewSwitch,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stage-map-page.html',
  styleUrl: './stage-map-page.scss',
})
export class StageMapPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly format = inject(Formatting).current;
  private readonly rowsHeading = viewChild<ElementRef<HTMLElement>>('rowsHeading');

  protected readonly named = NAMED;
  protected readonly none = NONE;
  protected readonly rowChoices = MAP_ROWS;
  protected readonly measures = MEASURES;
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  protected readonly url = urlState({
    rows: { initial: 'source', allowed: MAP_ROWS },
    colour: { initial: 'amount', allowed: MEASURES },
    row: {},
    stage: {},
  });
  protected readonly rows = computed(() => MAP_ROWS.find((rows) => rows === this.url.values().rows) ?? 'source');
  protected readonly measure = computed(
    () => MEASURES.find((measure) => measure === this.url.values().colour) ?? 'amount',
  );

  protected readonly source = read<StageMapView>(() => ({ path: '/stage-map', query: { rows: this.rows() } }));
  protected readonly map = this.source.value;
  protected readonly face = panelFace(this.source, {
    isEmpty: ({ toolCount }) => toolCount === 0,
    empty: () => this.texts.t('registry.map.empty'),
  });
  protected readonly stageName = computed(() => {
    const stages = this.map()?.stages ?? [];
    return (id: string): string => {
      const name = stages.find((stage) => stage.id === id)?.name;
      return name === undefined ? this.texts.t('registry.map.noStage') : this.texts.local(name);
    };
  });
  protected readonly lines = computed(() => {
    const map = this.map();
    return map === undefined
      ? []
      : mapLines(map, {
          texts: this.texts,
          format: this.format(),
          measure: this.measure(),
          rows: this.rows(),
        });
  });
  protected readonly summary = computed(() => {
    const map = this.map();
    if (map === undefined) {
      return '';
    }
    const gaps = gapNames(map, this.stageName());
    const said = this.texts.plural('registry.map.summary', map.toolCount, { amount: this.format().money(map.total) });
    return gaps.length === 0
      ? said
      : `${said} ${this.texts.t('registry.map.gaps', { stages: this.format().list(gaps) })}`;
  });

  /** The amount whose rows are open: a cell, a whole row or a whole stage. */
  protected readonly open = computed(() => {
    const { row, stage } = this.url.values();
    const map = this.map();
    const amount = map && amountOf(map, { row, stage });
    return map === undefined || amount === undefined ? undefined : { row, stage, amount, of: map };
  });
  protected readonly pieces = computed((): readonly MapPiece[] => {
    const open = this.open();
    return open === undefined ? [] : piecesOf(open.of, open);
  });
  protected readonly openWords = computed(() => {
    const open = this.open();
    if (open === undefined) {
      return '';
    }
    const label = this.lines().find(({ key }) => key === open.row)?.label;
    const stage = open.stage === '' ? undefined : this.stageName()(open.stage);
    return [label, stage].filter((part) => part !== undefined).join(', ');
  });
  protected readonly columns = computed(() =>
    pieceColumns({
      texts: this.texts,
      format: this.format(),
      stage: this.stageName(),
      currency: this.map()?.total.currency ?? '',
    }),
  );
  protected readonly totals = computed(() => {
    const open = this.open();
    return open && { part: this.format().amount(open.amount) };
  });
  protected readonly keyOf = ({ id, stage }: MapPiece): string => `${id} ${stage}`;
  protected readonly linkOf = ({ slug }: MapPiece): UiLink => ({ path: `/tools/${slug}` });

  constructor() {
    let before = '';
    // Whoever opens an amount is led to its rows.
    afterRenderEffect({
      read: () => {
        const words = this.openWords();
        if (words !== before && words !== '') {
          this.rowsHeading()?.nativeElement.focus();
        }
        before = words;
      },
    });
  }

  protected entriesOf(piece: MapPiece): UiLink | null {
    return isNothing(piece.cost.amount) || !this.session.can('entry.read') ? null : rowsBehind(piece.cost.drill);
  }

  protected isNothing(amount: MapPiece['part']): boolean {
    return isNothing(amount);
  }

  protected choose(name: 'rows' | 'colour', event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      // Another kind of rows has no place for the amount that was open.
      this.url.set({ [name]: event.target.value, ...(name === 'rows' ? { row: '', stage: '' } : {}) });
    }
  }

  protected close(): void {
    this.url.set({ row: '', stage: '' });
  }
}
