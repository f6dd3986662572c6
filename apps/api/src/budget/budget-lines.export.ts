import { Injectable, type OnModuleInit } from '@nestjs/common';
import { amount, code, type ExportColumns, ExportRegistry, number, text } from '../exports';
import { accountabilityColumns, lineName } from '../registry';
import { BudgetLinesQuery, type BudgetLineView } from './budget-line.dto';
import { BudgetLineQueries } from './budget-lines.queries';

const COLUMNS: ExportColumns<BudgetLineView> = {
  line: text((line) => lineName(line)),
  code: text((line) => line.code),
  name: text(({ name }) => name),
  source: code(({ fundSource }) => fundSource),
  unit: text(({ unit }) => unit.name),
  costCentre: text(({ costCentre }) => lineName(costCentre)),
  account: text(({ account }) => account),
  fiscalYear: text(({ fiscalYear }) => fiscalYear),
  owner: text(({ owner }) => owner?.name ?? null),
  currency: text(({ currency }) => currency),
  ...accountabilityColumns<BudgetLineView>(),
  score: number(({ chain }) => chain.score),
  provenShare: number(({ chain }) => chain.provenShare),
  missing: code(({ chain }) => chain.missing),
  funded: amount(({ funded }) => funded),
  original: amount(({ original }) => original),
  reserved: amount(({ reserved }) => reserved),
  committed: amount(({ committed }) => committed),
  actual: amount(({ actual }) => actual),
  available: amount(({ available }) => available),
  entryCount: number(({ entryCount }) => entryCount),
  toolCount: number(({ toolCount }) => toolCount),
};

@Injectable()
export class BudgetLinesExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly lines: BudgetLineQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<BudgetLinesQuery, BudgetLineView>({
      key: 'budget-lines',
      title: { en: 'Budget lines', es: 'Partidas presupuestarias' },
      permission: 'budget-line.read',
      query: BudgetLinesQuery,
      columns: COLUMNS,
      read: (query, actor) => this.lines.list(query, actor),
    });
  }
}
