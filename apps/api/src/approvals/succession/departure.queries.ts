import { type Actor, type Inheritance, passOn } from '@tandem/approval-workflow';
import { DECIDING_ROLES, type DecidingRole } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { PeopleQueries, type PersonRef } from '../../identity';
import { Database, type Tx } from '../../platform';
import { peopleOf, type RequestRecord, stateOf } from '../request-record';
import { RECORD_COLUMNS, RECORD_JOINS, recordOf, type RequestRow } from '../request-row';
import { mayDecideNow } from '../request-scope';
import type { DepartureMove, DepartureQuery, DepartureView } from './succession.dto';
import { Successors, type Succession } from './successors';

const ASKED = `select ${RECORD_COLUMNS} from request r ${RECORD_JOINS} where ${mayDecideNow('$1::uuid')} order by r.id`;

/** Says before somebody leaves or loses a role what would become of what waits for them. */
@Injectable()
export class DepartureQueries {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleQueries,
    private readonly successors: Successors,
  ) {}

  /** @throws Problem `not_found` */
  async preview(personId: string, { keeps = [] }: DepartureQuery): Promise<DepartureView> {
    const { unit } = await this.people.get(personId);
    const rows = await this.database.read<RequestRow>(ASKED, [personId]);
    const successionOf = this.successions(personId, unit?.id ?? null);
    const inheritances: Inheritance[][] = [];
    for (const record of rows.map(recordOf)) {
      const gone = { personId, keeps: DECIDING_ROLES.filter((role) => keeps.includes(role)) };
      inheritances.push(passedOn(record, gone, await successionOf(record)));
    }
    return {
      requests: rows.length,
      stay: inheritances.filter((moved) => moved.length === 0).length,
      moves: await this.moves(inheritances.flat()),
    };
  }

  /** Who could follow, asked once for each unit and source of funds that pays. */
  private successions(personId: string, unitId: string | null): (record: RequestRecord) => Promise<Succession> {
    const read: Tx['query'] = (sql, values = []) => this.database.read(sql, [...values]);
    const known = new Map<string, Promise<Succession>>();
    const find = async (record: RequestRecord): Promise<Succession> => {
      const { holders } = await this.successors.of(read, record);
      const others = holders.filter((holder) => holder.personId !== personId);
      const managers = (await this.successors.managers(read, others))(unitId);
      return { holders: others, leaving: [{ personId, roles: [...DECIDING_ROLES], managers }] };
    };
    return (record) => {
      const key = `${record.line?.unitId} ${record.line?.fundSource}`;
      const succession = known.get(key) ?? find(record);
      known.set(key, succession);
      return succession;
    };
  }

  private async moves(inheritances: readonly Inheritance[]): Promise<DepartureMove[]> {
    const ids = [...new Set(inheritances.flatMap(({ heirs }) => heirs))];
    const people = await this.database.read<PersonRef>(
      'select id, name, title from person where id = any($1::uuid[]) order by name',
      [ids],
    );
    const alike = Map.groupBy(inheritances, ({ rule, heirs }) => `${rule} ${heirs.toSorted().join(' ')}`);
    return [...alike.values()]
      .flatMap(([first, ...others]) =>
        first
          ? [
              {
                rule: first.rule,
                heirs: people.filter(({ id }) => first.heirs.includes(id)),
                steps: 1 + others.length,
              },
            ]
          : [],
      )
      .toSorted((left, right) => right.steps - left.steps);
  }
}

/** What a request would pass on if somebody kept only these roles. */
function passedOn(
  record: RequestRecord,
  gone: { readonly personId: string; readonly keeps: readonly DecidingRole[] },
  { leaving, holders }: Succession,
): Inheritance[] {
  const people = peopleOf(record).map((person): Actor =>
    person.personId === gone.personId
      ? { ...person, roles: person.roles.filter((role) => gone.keeps.some((kept) => kept === role)) }
      : person,
  );
  const had = record.deciders.find(({ person }) => person.id === gone.personId)?.roles ?? [];
  const lost = leaving.map((one) => ({ ...one, roles: had.filter((role) => !gone.keeps.includes(role)) }));
  return [...passOn(stateOf(record), people, lost, holders).inheritances];
}
