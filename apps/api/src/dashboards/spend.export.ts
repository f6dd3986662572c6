import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IntersectionType } from '@nestjs/swagger';
import { amount, code, type ExportableList, type ExportColumns, ExportRegistry, text } from '../exports';
import { PageQuery } from '../platform';
import {
  type ConsolidatedLine,
  type ConsolidatedMonth,
  type ConsolidatedPeriod,
  ConsolidatedQuery,
  type ConsolidatedTool,
  type ConsolidatedView,
} from './consolidated.dto';
import { GetConsolidated } from './get-consolidated';

class SpendQuery extends IntersectionType(PageQuery, ConsolidatedQuery) {}

type BySource = Pick<ConsolidatedMonth, 'it' | 'marketing' | 'shadow' | 'total'>;

const BY_SOURCE: ExportColumns<BySource> = {
  total: amount(({ total }) => total.amount),
  it: amount(({ it }) => it.amount),
  marketing: amount(({ marketing }) => marketing.amount),
  shadow: amount(({ shadow }) => shadow.amount),
};
const PERIODS: ExportColumns<ConsolidatedPeriod> = {
  period: code(({ quarter, startsOn }) => (quarter === null ? startsOn.slice(0, 'YYYY-MM'.length) : `q${quarter}`)),
  ...BY_SOURCE,
  plan: amount(({ plan }) => plan),
};
const MONTHS: ExportColumns<ConsolidatedMonth> = { month: code(({ month }) => month), ...BY_SOURCE };
const LINES: ExportColumns<ConsolidatedLine> = {
  line: text(({ code: number, name }) => `${number} ${name}`),
  unit: text(({ unit }) => unit.name),
  source: code(({ fundSource }) => fundSource),
  funded: amount(({ funded }) => funded),
  actual: amount(({ actual }) => actual),
  committed: amount(({ committed }) => committed),
  available: amount(({ available }) => available),
};
const TOOLS: ExportColumns<ConsolidatedTool> = {
  tool: code(({ tool, part }) => tool?.name ?? part),
  source: code(({ source }) => source),
  spend: amount(({ spend }) => spend.amount),
};

type Panel<Row> = Pick<ExportableList<SpendQuery, Row>, 'key' | 'title' | 'question' | 'columns'> & {
  readonly rows: (view: ConsolidatedView) => readonly Row[];
};

/** The panels of the dashboard as files. A file holds the rows of its panel, out of the very same answer. */
@Injectable()
export class SpendExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly getConsolidated: GetConsolidated,
  ) {}

  onModuleInit(): void {
    this.panel<ConsolidatedPeriod>({
      key: 'spend-periods',
      title: { en: 'Spend by period', es: 'Gasto por periodo' },
      question: { en: 'How much per period, from which source?', es: '¿Cuánto por periodo y de qué origen?' },
      columns: PERIODS,
      rows: ({ periods }) => periods,
    });
    this.panel<ConsolidatedMonth>({
      key: 'spend-months',
      title: { en: 'Spend by month', es: 'Gasto por mes' },
      question: { en: 'How much per month, from which source?', es: '¿Cuánto por mes y de qué origen?' },
      columns: MONTHS,
      rows: ({ months }) => months,
    });
    this.panel<ConsolidatedLine>({
      key: 'spend-lines',
      title: { en: 'Budget lines at risk', es: 'Partidas en riesgo' },
      question: { en: 'Which lines are at risk?', es: '¿Qué partidas están en riesgo?' },
      columns: LINES,
      rows: ({ lines }) => lines.filter(({ isAtRisk }) => isAtRisk),
    });
    this.panel<ConsolidatedTool>({
      key: 'spend-tools',
      title: { en: 'Tools that cost the most', es: 'Herramientas que cuestan más' },
      question: { en: 'Which tools cost the most?', es: '¿Qué herramientas cuestan más?' },
      columns: TOOLS,
      rows: ({ tools }) => tools,
    });
  }

  private panel<Row>({ rows, ...panel }: Panel<Row>): void {
    this.registry.register<SpendQuery, Row>({
      ...panel,
      permission: 'dashboard.read',
      query: SpendQuery,
      read: async ({ limit: _limit, cursor: _cursor, ...query }, actor) => {
        const items = rows(await this.getConsolidated.execute(query, actor));
        return { items, nextCursor: null, total: items.length };
      },
    });
  }
}
