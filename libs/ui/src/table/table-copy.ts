import { type TableColumn } from './table-column';

export interface Separators {
  readonly group: string;
  readonly decimal: string;
}

/** Cells of a table as a spreadsheet takes them: a tab between cells, a new line between rows. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/**
 * The text of a cell for a spreadsheet. A number keeps the decimal mark of the region, which the spreadsheet of the same
 * person reads, and loses what only eyes need: groups of thousands, the typographic minus and spaces that do not break.
 */
export function cellText<Row>(column: TableColumn<Row>, row: Row, separators: Separators): string {
  const text = column.text(row).replaceAll(/\s+/g, ' ').trim();
  if (column.isNumber !== true) {
    return text;
  }
  return text
    .replaceAll('\u2212', '-')
    .replaceAll(new RegExp(`(?<=\\d)${escaped(separators.group)}(?=\\d{3})`, 'g'), '');
}

function escaped(text: string): string {
  // Some regions group by a space, which the text above has made an ordinary one.
  return text.replaceAll(/\s/g, ' ').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The cells that a selection touches, row by row; null when it stays within one cell, whose text is copied as it is. */
export function selectedCells(body: HTMLElement, selection: Selection): readonly (readonly HTMLElement[])[] | null {
  if (selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const rows = [...body.querySelectorAll<HTMLElement>('tr[data-row]')]
    .map((row) => [...row.querySelectorAll<HTMLElement>(':scope > td')].filter((cell) => touches(range, cell)))
    .filter((cells) => cells.length > 0);
  return rows.flat().length > 1 ? rows : null;
}

/** A selection that ends at the very edge of a cell has not reached it. */
function touches(range: Range, cell: HTMLElement): boolean {
  if (!range.intersectsNode(cell)) {
    return false;
  }
  const within = cell.ownerDocument.createRange();
  within.selectNodeContents(cell);
  const isInside = (end: 'start' | 'end'): boolean =>
    within.isPointInRange(
      end === 'start' ? range.startContainer : range.endContainer,
      end === 'start' ? range.startOffset : range.endOffset,
    );
  if (!isInside('start') && !isInside('end')) {
    return true;
  }
  if (isInside('start')) {
    within.setStart(range.startContainer, range.startOffset);
  }
  if (isInside('end')) {
    within.setEnd(range.endContainer, range.endOffset);
  }
  return within.toString().trim() !== '';
}
