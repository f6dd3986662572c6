import { Injectable, type OnModuleInit } from '@nestjs/common';
import { amount, code, type ExportColumns, ExportRegistry, instant, number, text } from '../exports';
import { SampleExportQuery, type SampleItem } from './trail-sample.dto';
import { TrailSampleQueries } from './trail-sample.queries';

const COLUMNS: ExportColumns<SampleItem> = {
  position: number(({ position }) => position),
  id: text(({ id }) => id),
  at: instant(({ at }) => at),
  what: code(({ what }) => what),
  about: text(({ about }) => about),
  who: text(({ who }) => who),
  amount: amount((item) => item.amount),
  draw: text(({ draw }) => draw),
};

/** A sample as a file of evidence: beside the rows it says population, period, size and seed, so that it can be drawn again. */
@Injectable()
export class AuditSamplesExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly samples: TrailSampleQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<SampleExportQuery, SampleItem>({
      key: 'audit-samples',
      title: { en: 'Audit sample', es: 'Muestra de auditoría' },
      permission: 'audit.read',
      query: SampleExportQuery,
      columns: COLUMNS,
      read: async (query, actor) => {
        const { items } = await this.samples.draw(query, actor);
        return { items, nextCursor: null, total: items.length };
      },
    });
  }
}
