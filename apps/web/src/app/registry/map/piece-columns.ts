import { type TableColumn } from '@tandem/ui';
import { type Formatter, type StageName, type Texts } from '../../platform';
import { type MapPiece } from './map-words';

interface PieceWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly stage: StageName;
  readonly currency: string;
}

/** The columns of the rows behind an amount of the map. */
export function pieceColumns({ texts, format, stage, currency }: PieceWords): readonly TableColumn<MapPiece>[] {
  return [
    { key: 'tool', header: texts.t('registry.columns.tool'), text: ({ name }) => name, minWidth: '150px' },
    {
      key: 'source',
      header: texts.t('registry.columns.source'),
      text: ({ source }) => texts.t(`app.source.${source}`),
    },
    {
      key: 'owner',
      header: texts.t('registry.columns.owner'),
      text: ({ owner }) => owner?.name ?? texts.t('registry.noOwner'),
    },
    { key: 'stage', header: texts.t('registry.map.stage'), text: (piece) => stage(piece.stage) },
    {
      key: 'cost',
      header: texts.t('registry.columns.cost', { currency }),
      text: ({ cost }) => format.amount(cost.amount),
      isNumber: true,
    },
    {
      key: 'weight',
      header: texts.t('registry.map.weight'),
      text: ({ weight }) => format.percent(weight),
      isNumber: true,
    },
    {
      key: 'part',
      header: texts.t('registry.map.part', { currency }),
      text: ({ part }) => format.amount(part),
      isNumber: true,
    },
  ];
}
