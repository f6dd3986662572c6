import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../platform';
import type { ExportableList, ExportList } from './exportable-list';

/** Where features hand over their lists. Exports know no feature, so that every feature may know exports. */
@Injectable()
export class ExportRegistry {
  private readonly lists = new Map<ExportList, ExportableList>();

  register<Query extends PageQuery, Row>(list: ExportableList<Query, Row>): void {
    if (this.lists.has(list.key)) throw new Error(`The list ${list.key} was registered for export twice.`);
    this.lists.set(list.key, list);
  }

  get(key: ExportList): ExportableList {
    const list = this.lists.get(key);
    if (!list) throw new Error(`No feature registered the list ${key} for export.`);
    return list;
  }
}
