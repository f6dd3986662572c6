import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IntersectionType } from '@nestjs/swagger';
import {
  amount,
  code,
  day,
  type ExportableList,
  type ExportColumns,
  ExportRegistry,
  number,
  text,
} from '../../exports';
import { PageQuery } from '../../platform';
import { BypassesQuery, type BypassView, type RuleBypasses } from './bypass.dto';
import { BypassesQueries } from './bypasses.queries';
import {
  type GovernanceFigures,
  GovernanceFiguresQuery,
  type LaneLead,
  type LeadMonth,
  type OutcomeShare,
} from './governance-figures.dto';
import { GovernanceFiguresQueries } from './governance-figures.queries';

class FiguresQuery extends IntersectionType(PageQuery, GovernanceFiguresQuery) {}

type LeadRow = LeadMonth & Pick<LaneLead, 'lane'>;

const LEAD: ExportColumns<LeadRow> = {
  lane: code(({ lane }) => lane),
  month: code(({ month }) => month),
  decided: number(({ decided }) => decided),
  median: number(({ median }) => median),
  nineInTen: number(({ nineInTen }) => nineInTen),
  followingMonth: code(({ following }) => following.month),
  shadow: amount(({ following }) => following.spend.amount),
};
const OUTCOMES: ExportColumns<OutcomeShare> = {
  outcome: code(({ outcome }) => outcome),
  count: number(({ count }) => count),
  of: number(({ of }) => of),
  share: number(({ share }) => share),
};
const RULES: ExportColumns<RuleBypasses> = {
  rule: code(({ rule }) => rule.ruleId),
  late: number(({ late }) => late),
  never: number(({ never }) => never),
  paid: amount((rule) => rule.amount),
};
const BYPASSES: ExportColumns<BypassView> = {
  tool: text(({ tool }) => tool.name),
  how: code(({ how }) => how),
  firstMonth: code(({ firstMonth }) => firstMonth),
  spend: amount(({ spend }) => spend.amount),
  request: text(({ approvedBy }) => approvedBy?.ref ?? null),
  approvedOn: day(({ approvedBy }) => approvedBy?.on ?? null),
  rules: code(({ rules }) => rules.map(({ ruleId }) => ruleId)),
};

type Panel<Row> = Pick<ExportableList<FiguresQuery, Row>, 'key' | 'title' | 'question' | 'columns'> & {
  readonly rows: (view: GovernanceFigures) => readonly Row[];
};

/** The panels of the figures as files, out of the very same answers. */
@Injectable()
export class GovernanceFiguresExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly figures: GovernanceFiguresQueries,
    private readonly bypasses: BypassesQueries,
  ) {}

  onModuleInit(): void {
    this.panel<LeadRow>({
      key: 'governance-lead-times',
      title: { en: 'Lead times and shadow spend', es: 'Plazos y gasto en la sombra' },
      question: {
        en: 'How fast did each lane decide, and what followed?',
        es: '¿Con qué rapidez decidió cada carril y qué vino después?',
      },
      columns: LEAD,
      rows: ({ lanes }) => lanes.flatMap(({ lane, months }) => months.map((month) => ({ lane, ...month }))),
    });
    this.panel<OutcomeShare>({
      key: 'governance-outcomes',
      title: { en: 'What became of requests', es: 'Qué fue de las solicitudes' },
      question: { en: 'What became of requests?', es: '¿Qué fue de las solicitudes?' },
      columns: OUTCOMES,
      rows: ({ outcomes }) => outcomes,
    });
    this.panel<RuleBypasses>({
      key: 'governance-rules',
      title: { en: 'Rules that were bypassed', es: 'Reglas eludidas' },
      question: { en: 'Which rules are bypassed most?', es: '¿Qué reglas se eluden más?' },
      columns: RULES,
      rows: ({ bypasses }) => bypasses.rules,
    });
    this.registry.register<BypassesQuery, BypassView>({
      key: 'governance-bypasses',
      title: { en: 'Paid without approval', es: 'Pagado sin aprobación' },
      permission: 'governance-figures.read',
      query: BypassesQuery,
      columns: BYPASSES,
      read: (query, actor) => this.bypasses.list(query, actor),
    });
  }

  private panel<Row>({ rows, ...panel }: Panel<Row>): void {
    this.registry.register<FiguresQuery, Row>({
      ...panel,
      permission: 'governance-figures.read',
      query: FiguresQuery,
      read: async ({ limit: _limit, cursor: _cursor, ...query }, actor) => {
        const items = rows(await this.figures.read(query, actor));
        return { items, nextCursor: null, total: items.length };
      },
    });
  }
}
