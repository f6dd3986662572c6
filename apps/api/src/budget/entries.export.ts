import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { amount, code, day, type ExportColumns, ExportRegistry, instant, number, text } from '../exports';
import { accountabilityColumns, lineName } from '../registry';
import { EntryQueries } from './entries.queries';
import { type BudgetEntryView, EntriesQuery, LineEntriesQuery } from './entry.dto';

/** What the history of one line is asked for with, where the line is part of the question. */
class OneLineQuery extends LineEntriesQuery {
  @ApiProperty() @IsUUID() line!: string;
}

const COLUMNS: ExportColumns<BudgetEntryView> = {
  date: day(({ postedOn }) => postedOn),
  recorded: instant(({ recordedAt }) => recordedAt),
  sequence: number(({ sequence }) => sequence),
  line: text(({ line }) => lineName(line)),
  fiscalYear: text(({ line }) => line.fiscalYear),
  source: code(({ line }) => line.fundSource),
  kind: code(({ kind }) => kind),
  description: text(({ description }) => description),
  tool: text(({ tool }) => tool?.name ?? null),
  vendor: text(({ vendor }) => vendor?.name ?? null),
  supplier: text(({ payment }) => payment?.supplier ?? null),
  request: text(({ request }) => request?.ref ?? null),
  value: amount(({ value }) => value, 'valueCurrency'),
  amount: amount((entry) => entry.amount),
  effectFunded: amount(({ effect }) => effect.funded),
  effectReserved: amount(({ effect }) => effect.reserved),
  effectCommitted: amount(({ effect }) => effect.committed),
  effectActual: amount(({ effect }) => effect.actual),
  effectAvailable: amount(({ effect }) => effect.available),
  availableAfter: amount(({ availableAfter }) => availableAfter),
  originalAmount: amount(({ original }) => original?.amount ?? null, 'originalCurrency'),
  originalRate: number(({ original }) => original?.rate ?? null),
  conversionRate: number(({ conversion }) => conversion?.rate ?? null),
  ...accountabilityColumns<BudgetEntryView>(),
  recordedBy: text(({ recordedBy }) => recordedBy?.name ?? null),
  reverses: text(({ reverses }) => reverses),
  reversedBy: text(({ reversedBy }) => reversedBy),
};

@Injectable()
export class EntriesExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly entries: EntryQueries,
  ) {}

  onModuleInit(): void {
    const same = { permission: 'entry.read', columns: COLUMNS } as const;
    this.registry.register<EntriesQuery, BudgetEntryView>({
      ...same,
      key: 'entries',
      title: { en: 'Budget entries', es: 'Apuntes' },
      query: EntriesQuery,
      read: (query, actor) => this.entries.list(query, actor),
      readPage: (query, actor) => this.entries.rows(query, actor),
    });
    this.registry.register<OneLineQuery, BudgetEntryView>({
      ...same,
      key: 'line-entries',
      title: { en: 'Entries of a budget line', es: 'Apuntes de una partida' },
      query: OneLineQuery,
      read: ({ line, ...query }, actor) => this.entries.ofLine(line, query, actor),
    });
  }
}
