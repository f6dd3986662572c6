export { type UiAccountability, type UiParty } from './accountability/accountability';
export { AccountabilityCard } from './accountability/accountability-card';
export { AccountabilityDots } from './accountability/accountability-dots';
export { ChartPatterns } from './chart/chart-patterns';
export { ConfirmPanel } from './feedback/confirm-panel';
export { Dialog } from './feedback/dialog';
export { UndoBar } from './feedback/undo-bar';
export { Bullet } from './figures/bullet';
export { type UiLineMoney } from './figures/bullet-geometry';
export { DotRange, type DotRangeFigures } from './figures/dot-range';
export { MoneyText } from './figures/money';
export { Sparkline } from './figures/sparkline';
export { FileDrop } from './files/file-drop';
export { FilterBar } from './filters/filter-bar';
export {
  type ActiveFilter,
  type FilterField,
  type FilterOption,
  type FilterValues,
  activeFilters,
} from './filters/filter-field';
export { ErrorSummary, type SummaryError } from './forms/error-summary';
export { type AmountContext, type AmountReading, type AmountRefusal, readAmount } from './forms/read-amount';
export { Icon } from './icon/icon';
export { ICON_NAMES, type IconName } from './icon/icon-name';
export { Lane } from './marks/lane';
export { ReferenceText } from './marks/reference-text';
export { SourceChip } from './marks/source-chip';
export { StatusChip, type StatusTone } from './marks/status-chip';
export { afterPaint } from './paint/after-paint';
export { DropPanel } from './panel/drop-panel';
export { Panel } from './panel/panel';
export { type PanelFace, READY } from './panel/panel-face';
export { movedColumn, shownColumns, withColumn } from './table/column-order';
export { CopyButton } from './table/copy-button';
export { DataTable } from './table/data-table';
export { TableCell } from './table/table-cell';
export { type RowLink, type SortDirection, type TableColumn } from './table/table-column';
export { type UiAmount, type UiFundSource, type UiLane, type UiLink } from './texts/ui-shapes';
export { type BulletWords, UI_FORMAT, UI_TEXTS, type UiFormat, type UiTexts } from './texts/ui-texts';
