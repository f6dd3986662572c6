import { Directive, TemplateRef, inject, input } from '@angular/core';

export interface TableCellContext<Row> {
  readonly $implicit: Row;
  /** What the column says of the row, worked out once: `let-words="text"`. */
  readonly text: string;
}

/**
 * Draws the cells of one column: `<ng-template tndCell="source" [tndCellOf]="store.items()" let-tool>…`.
 * The rows are named only so that the template knows the type of `tool`.
 */
@Directive({ selector: 'ng-template[tndCell]' })
export class TableCell<Row> {
  /** The key of the column. */
  readonly tndCell = input.required<string>();
  readonly tndCellOf = input.required<readonly Row[]>();
  readonly template = inject<TemplateRef<TableCellContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: TableCell<Row>, _context: unknown): _context is TableCellContext<Row> {
    return true;
  }
}
