import { Directive, TemplateRef, inject, input } from '@angular/core';

export interface TableCellContext<Row> {
  readonly $implicit: Row;
}

/**
 * Draws the cells of one column: `<ng-template tndCell="source" [tndCellOf]="store.items()" let-tool>…`.
 * The rows are named only so that the template knows the type of `tool`.
 */
@Directive({ selector: 'ng-template[tndCell]' })
export class TableCell<Row> {
  readonly key = input.required<string>({ alias: 'tndCell' });
  readonly rows = input.required<readonly Row[]>({ alias: 'tndCellOf' });
  readonly template = inject<TemplateRef<TableCellContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: TableCell<Row>, _context: unknown): _context is TableCellContext<Row> {
    return true;
  }
}
