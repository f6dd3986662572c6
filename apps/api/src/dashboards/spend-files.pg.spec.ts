import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MoneyJson } from '@tandem/money';
import { EntryQueries } from '../budget/entries.queries';
import { makeLine } from '../testing/budget-lines';
import { outcomeOf } from '../testing/ledger-under-test';
import { bytesOf, readWorkbook, textsOf } from '../testing/read-spreadsheet';
import { type Books, openBooks } from '../testing/readers';
import { signedIn } from '../testing/test-app';
import { CreateExport } from '../exports/create-export';
import type { ExportInput } from '../exports/export.dto';
import type { SignedIn } from '../identity';
import type { ConsolidatedQuery, ConsolidatedView } from './consolidated.dto';
import { GetConsolidated } from './get-consolidated';

const NO_WORDS = { none: 'nobody on record' };
const columnsOf = (...keys: string[]): ExportInput['columns'] =>
  keys.map((key) => ({ key, header: key, words: NO_WORDS }));
const BY_SOURCE = ['total', 'it', 'marketing', 'shadow'];
/** The panels whose rows add up to what the dashboard says was spent in the period. */
const WHOLES = [
  ['spend-tools', columnsOf('tool', 'source', 'spend'), 'spend'],
  ['spend-answering', columnsOf('definedBy', 'authorisedBy', 'benefits', 'entries', 'spend', 'share'), 'spend'],
] as const;

describe('the panels of the dashboard as files', () => {
  let books: Books;
  beforeAll(async () => {
    books = await openBooks();
    const { bench } = books;
    const risky = await makeLine(bench.db, bench.company, { fiscalYear: '2025' });
    await bench.post({ lineId: risky, kind: 'original', amount: { minor: 100_00n, currency: 'EUR' } });
    await bench.post({ lineId: risky, kind: 'actual', amount: { minor: 90_01n, currency: 'EUR' } });
  }, 60_000);
  afterAll(() => books.bench.stop());

  const actorOf = (role: 'finance' | 'cmo'): SignedIn => books.reader(role).actor;
  const dashboard = (query: ConsolidatedQuery, actor = actorOf('finance')): Promise<ConsolidatedView> =>
    books.bench.app.get(GetConsolidated).execute(query, actor);
  const order = (list: ExportInput['list'], columns: ExportInput['columns'], more: Partial<ExportInput> = {}) => ({
    ...{ list, columns, format: 'xlsx', query: { fiscalYear: '2025' }, language: 'en', region: 'en-GB' },
    ...more,
  });
  const open = (input: ReturnType<typeof order>, actor = actorOf('finance')) =>
    books.bench.app.get(CreateExport).execute(input as ExportInput, actor);
  /** The rows of the first sheet without their head, and what the second one says. */
  const workbook = async (input: ReturnType<typeof order>, actor?: SignedIn) => {
    const { names, sheets } = readWorkbook(await bytesOf((await open(input, actor)).stream));
    const [[, ...rows] = [], about = []] = sheets.map(textsOf);
    return { names, rows, about };
  };
  const sumOf = (about: readonly string[][], header: string): string[][] =>
    about.filter(([name]) => name === `Sum of ${header}`).map(([, ...sum]) => sum);
  const told = ({ amount, currency }: MoneyJson): string[] => [amount, currency];
  const filters = (): ConsolidatedQuery[] => [
    { fiscalYear: '2025' },
    { fiscalYear: '2025', currency: 'CHF', quarter: '3' },
    { fiscalYear: '2025', source: 'marketing' },
    { fiscalYear: '2025', unit: books.bench.company.units.marketing, quarter: '2' },
  ];

  it.each(WHOLES)('%s adds up to what was spent, to the cent, for everybody and at every filter', async (...panel) => {
    const [list, columns, header] = panel;
    for (const role of ['finance', 'cmo'] as const) {
      for (const query of filters()) {
        const { total } = await dashboard(query, actorOf(role));
        const asked = { ...(list === 'spend-tools' ? query : total.drill.params) };
        const { about } = await workbook(order(list, columns, { query: asked }), actorOf(role));
        expect({ role, query, sums: sumOf(about, header) }).toEqual({ role, query, sums: [told(total.amount)] });
      }
    }
  });

  it('the months and the periods of the chart hold every source of the year, and the plan of each period', async () => {
    for (const role of ['finance', 'cmo'] as const) {
      const view = await dashboard({ fiscalYear: '2025' }, actorOf(role));
      const sums = [view.total, ...view.sources.map(({ spend }) => spend)].map(({ amount }) => told(amount));
      const months = await workbook(order('spend-months', columnsOf('month', ...BY_SOURCE)), actorOf(role));
      expect(months.rows.map(([month]) => month)).toEqual(view.months.map(({ month }) => month));
      expect(BY_SOURCE.flatMap((source) => sumOf(months.about, source))).toEqual(sums);
      const periods = await workbook(order('spend-periods', columnsOf('period', ...BY_SOURCE, 'plan')), actorOf(role));
      expect(BY_SOURCE.flatMap((source) => sumOf(periods.about, source))).toEqual(sums);
      expect(sumOf(periods.about, 'plan')).toEqual([told(view.plan as MoneyJson)]);
      expect(periods.rows.map((row) => row[1])).toEqual(view.periods.map(({ total }) => total.amount.amount));
    }
  });

  it('who benefits adds up to the shadow spend, and holds nothing else', async () => {
    const view = await dashboard({ fiscalYear: '2025' });
    const shadow = view.sources.find(({ source }) => source === 'shadow');
    const query = shadow?.spend.drill.params ?? {};
    const benefits = columnsOf('benefits', 'spend');
    const { rows, about } = await workbook(order('spend-benefits', benefits, { query }));
    expect(sumOf(about, 'spend')).toEqual([told(shadow?.spend.amount as MoneyJson)]);
    expect(rows.length).toBeGreaterThan(0);
    expect(await outcomeOf(open(order('spend-benefits', benefits, { query: { source: 'it' } })))).toBe(
      'validation.failed',
    );
  });

  it('the lines at risk are those of the panel, each in its own currency', async () => {
    const view = await dashboard({ fiscalYear: '2025' });
    const risky = view.lines.filter(({ isAtRisk }) => isAtRisk);
    const keys = ['funded', 'actual', 'committed', 'available'] as const;
    const { rows } = await workbook(order('spend-lines', columnsOf('line', 'unit', ...keys)));
    expect(rows).toEqual(
      risky.map((line) => [
        ...[`${line.code} ${line.name}`, line.unit.name],
        ...[...keys.map((key) => line[key].amount), line.currency],
      ]),
    );
    expect(risky.length).toBeGreaterThan(0);
    expect(risky.length).toBeLessThan(view.lines.length);
  });

  it('hold for a CMO nothing of what lies outside of their scope', async () => {
    const cmo = actorOf('cmo');
    const [all, own] = [await dashboard({ fiscalYear: '2025' }), await dashboard({ fiscalYear: '2025' }, cmo)];
    expect(own.total.amount).not.toEqual(all.total.amount);
    const lines = await workbook(order('spend-lines', columnsOf('line', 'unit')), cmo);
    const seen = own.lines.map(({ code, name, unit }) => [`${code} ${name}`, unit.name]);
    expect(seen).toEqual(expect.arrayContaining(lines.rows));
    const tools = await workbook(order('spend-tools', columnsOf('tool', 'spend')), cmo);
    expect(tools.rows).toEqual(
      own.tools.map(({ tool, spend }) => [tool?.name ?? NO_WORDS.none, ...told(spend.amount)]),
    );
    const { groups } = await books.bench.app
      .get(EntryQueries)
      .accountability({ ...own.total.drill.params, limit: 1 }, cmo);
    const answering = await workbook(order('spend-answering', columnsOf('definedBy', 'spend')), cmo);
    expect(answering.rows.map((row) => row[1])).toEqual(groups.map(({ spend }) => spend.amount.amount));
  });

  it('say on a second sheet what they answer, of what, in the words of the screen', async () => {
    const filtersSaid: ExportInput['filters'] = [
      { key: 'fiscalYear', header: 'Ejercicio' },
      { key: 'quarter', header: 'Periodo', words: { '3': 'T3' } },
      { key: 'currency', header: '=Moneda', words: { EUR: '@euros' } },
    ];
    const query = { fiscalYear: '2025', quarter: '3', currency: 'EUR' };
    const columns = [
      { key: 'tool', header: 'Herramienta', words: { other: '+Las demás', none: '=Sin herramienta' } },
      { key: 'spend', header: 'Ejecutado' },
    ];
    const { names, rows, about } = await workbook(
      order('spend-tools', columns, { query, filters: filtersSaid, language: 'es', region: 'es-ES' }),
    );
    expect(names).toEqual(['Herramientas que cuestan más', 'Acerca de esta exportación']);
    expect(about).toEqual(
      expect.arrayContaining([
        ['Pregunta', '¿Qué herramientas cuestan más?'],
        ['Exportado por', 'Test finance'],
        ['Filas', String(rows.length)],
        ['Ejercicio', '2025'],
        ['Periodo', 'T3'],
        ["'=Moneda", "'@euros"],
      ]),
    );
    expect(rows.map(([tool]) => tool)).toContain("'=Sin herramienta");
  });

  it('are events of the trail with their filter, like every export', async () => {
    const { bench } = books;
    const { stream } = await open(order('spend-months', columnsOf('month', 'total'), { format: 'csv' }));
    expect((await readText(stream)).split('\r\n', 2)[0]).toBe('month,total,Currency');
    const [event] = await bench.db.query(
      `select action, object_id as object, after from audit_event where action = 'export.create' order by id desc limit 1`,
    );
    expect(event).toMatchObject({
      action: 'export.create',
      object: 'spend-months',
      after: { format: 'csv', query: { fiscalYear: '2025' }, columns: ['month', 'total'] },
    });
  });

  it('are refused to whoever may not see the dashboard, and for a currency that no rate leads to', async () => {
    const { people, units } = books.bench.company;
    const requester = signedIn(people.requester, 'requester', units.marketing);
    const tools = order('spend-tools', columnsOf('tool'));
    expect(await outcomeOf(open(tools, requester))).toBe('permission.denied');
    expect(await outcomeOf(open(order('spend-answering', columnsOf('spend')), requester))).toBe('permission.denied');
    expect(await outcomeOf(open({ ...tools, query: { fiscalYear: '2026', currency: 'USD' } }))).toBe(
      'currency.no_rate',
    );
  });
});
