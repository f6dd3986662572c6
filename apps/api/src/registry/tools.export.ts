import { Injectable, type OnModuleInit } from '@nestjs/common';
import { amount, code, day, type ExportColumns, ExportRegistry, instant, number, text } from '../exports';
import { accountabilityColumns, lineName } from './export-columns';
import type { ToolView } from './tool.dto';
import { ToolsQuery } from './tool-input.dto';
import { ToolQueries } from './tool.queries';

const COLUMNS: ExportColumns<ToolView> = {
  name: text(({ name }) => name),
  vendor: text(({ vendor }) => vendor?.name ?? null),
  category: text(({ category }) => category),
  description: text(({ description }) => description),
  status: code(({ status }) => status),
  lane: code(({ lane }) => lane),
  source: code(({ source }) => source),
  origin: code(({ origin }) => origin),
  stages: code(({ stages }) => stages.map(({ id }) => id)),
  owner: text((tool) => (tool.businessOwner ?? tool.budgetOwner ?? tool.technicalOwner)?.name ?? null),
  businessOwner: text(({ businessOwner }) => businessOwner?.name ?? null),
  deputy: text(({ deputy }) => deputy?.name ?? null),
  technicalOwner: text(({ technicalOwner }) => technicalOwner?.name ?? null),
  budgetOwner: text(({ budgetOwner }) => budgetOwner?.name ?? null),
  unit: text(({ unit }) => unit?.name ?? null),
  line: text(({ budgetLine }) => lineName(budgetLine)),
  ...accountabilityColumns<ToolView>(),
  score: number(({ chain }) => chain.score),
  missing: code(({ chain }) => chain.missing),
  cost: amount(({ cost12Months }) => cost12Months.amount),
  notice: day(({ contract }) => contract?.noticeBy ?? null),
  contractEnd: day(({ contract }) => contract?.endsOn ?? null),
  autoRenews: code(({ contract }) => contract?.autoRenews ?? null),
  contractAmount: amount(({ contract }) => contract?.amount ?? null, 'contractCurrency'),
  seal: code(({ seal }) => seal.state),
  verifiedAt: instant(({ seal }) => seal.verifiedAt),
  verifiedBy: text(({ seal }) => seal.verifiedBy?.name ?? null),
  firstSeen: day(({ firstSeen }) => firstSeen),
  updated: instant(({ updatedAt }) => updatedAt),
};

@Injectable()
export class ToolsExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly tools: ToolQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<ToolsQuery, ToolView>({
      key: 'tools',
      title: { en: 'Tools', es: 'Herramientas' },
      permission: 'tool.read',
      query: ToolsQuery,
      columns: COLUMNS,
      read: (query, actor) => this.tools.list(query, actor),
    });
  }
}
