import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Formatter } from '@tandem/formatting';
import { Audit, Checkpoints } from '../audit';
import { capacityFor, hasPermission, type SignedIn } from '../identity';
import { Clock, Database, Problem, validQuery } from '../platform';
import { aboutExport } from './about-export';
import type { ExportInput } from './export.dto';
import { ExportRegistry } from './export-registry';
import { ExportSlots } from './export-slots';
import type { ExportableList } from './exportable-list';
import { signedFacts } from './signed-facts';
import { csv } from './spreadsheet/csv';
import type { Table } from './spreadsheet/cell';
import { xlsx } from './spreadsheet/xlsx';
import { type LaidOutColumn, layOut } from './table-layout';
import { Tally } from './tally';

/** More rows than this nobody reads; spreadsheets end at ten times as many. */
export const MOST_ROWS = 100_000;
const PAGE = 2_000;

export interface ExportFile {
  readonly stream: Readable;
  readonly name: string;
}

interface Company {
  readonly name: string;
  readonly timeZone: string;
}

@Injectable()
export class CreateExport {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly slots: ExportSlots,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly checkpoints: Checkpoints,
    private readonly clock: Clock,
  ) {}

  /**
   * The file of a list: exactly its filter, sort and columns, every row of the filter that the person may see. The trail
   * has the event before the first byte leaves. Rows are read page by page as the client takes them, so neither a long
   * list nor a slow reader holds memory or a connection of the database.
   *
   * @throws Problem `permission.denied`, `validation.failed`, `export.too_large`, and what the list itself refuses with
   */
  async execute(input: ExportInput, person: SignedIn): Promise<ExportFile> {
    const list = this.registry.get(input.list);
    if (!hasPermission(person, list.permission)) {
      throw new Problem('permission.denied', 'None of your roles allows this.', {
        extension: { permission: list.permission },
      });
    }
    const actor = { ...person, capacity: capacityFor(person, list.permission) };
    const columns = layOut(list.columns, input.columns, input.language);
    // A page has no meaning here: what is exported is the filter.
    const { limit: _limit, cursor: _cursor, ...filter } = input.query;
    await validQuery(list.query, filter);
    return this.slots.open(person.personId, async () => {
      await this.record(list, { ...input, query: filter }, actor);
      return this.file(list, columns, { ...input, query: filter }, actor);
    });
  }

  private async record(list: ExportableList, { query, columns, format }: ExportInput, actor: SignedIn): Promise<void> {
    const { total } = await list.read(await validQuery(list.query, { ...query, limit: '1' }), actor);
    if (total > MOST_ROWS) {
      throw new Problem('export.too_large', `Narrow the filter: at most ${MOST_ROWS} rows are exported at once.`, {
        extension: { rows: total, limit: MOST_ROWS },
      });
    }
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'export.create',
        object: { type: 'list', id: list.key, label: list.title.en },
        after: { format, rows: total, query, columns: columns.map(({ key }) => key) },
      }),
    );
  }

  private async file(
    list: ExportableList,
    columns: readonly LaidOutColumn[],
    input: ExportInput,
    actor: SignedIn,
  ): Promise<ExportFile> {
    const { format, language, region, query } = input;
    const { name: organisation, timeZone } = await this.company();
    const tally = new Tally(columns);
    const table: Table = {
      headers: columns.map(({ header }) => header),
      types: columns.map(({ type }) => type),
      rows: rowsOf(list, query, actor, tally),
    };
    const about = {
      list: list.title[language],
      question: list.question?.[language],
      organisation,
      timeZone,
      who: actor.name,
      at: this.clock.now().toISOString(),
      query,
      words: [...(input.filters ?? []), ...input.columns],
      more: [...((await list.about?.(language)) ?? []), ...signedFacts(await this.checkpoints.newest(), language)],
    };
    const bytes =
      format === 'csv'
        ? csv(table, { decimal: new Formatter({ language, region, timeZone }).separators().decimal, timeZone })
        : xlsx([{ ...table, name: list.title[language] }, aboutExport(about, tally, language)], timeZone);
    return {
      stream: Readable.from(bytes, { objectMode: false }),
      name: `tandem-${list.key}-${this.clock.today(timeZone)}.${format}`,
    };
  }

  private async company(): Promise<Company> {
    const [company] = await this.database.read<Company>('select name, time_zone as "timeZone" from organisation');
    if (!company) throw new Error('There is no organisation.');
    return company;
  }
}

/** Every row of the filter as the list pages through it, from the first page to the last. */
async function* rowsOf(
  list: ExportableList,
  filter: Readonly<Record<string, string>>,
  actor: SignedIn,
  tally: Tally,
): AsyncGenerator<ReturnType<Tally['cellsOf']>[]> {
  const query = await validQuery(list.query, filter);
  let cursor: string | undefined;
  do {
    const next = { ...query, limit: PAGE, cursor };
    const page = await (list.readPage?.(next, actor) ?? list.read(next, actor));
    yield page.items.map((row) => tally.cellsOf(row));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
