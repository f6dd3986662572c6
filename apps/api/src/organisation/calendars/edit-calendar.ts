import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database, invalidField, notFound, Problem, type Tx } from '../../platform';
import type { BusinessCalendarChange, BusinessCalendarInput } from './calendar.dto';

/** Minutes. A shorter one is a mistake of whoever typed it. */
const SHORTEST_DAY = 60;

interface Content {
  readonly weekdays: readonly number[];
  readonly opens: number;
  readonly closes: number;
  readonly isDefault: boolean;
  readonly unitIds: readonly string[];
}
type Standing = Content & { readonly version: number };

const STANDING = `
  select c.country, c.version, c.weekdays, c.opens, c.closes, c.country is not distinct from (select calendar from organisation) as "isDefault",
         array(select u.id::text from unit u where u.calendar = c.country order by u.code) as "unitIds"
    from business_calendar c`;

/** Which calendars there are and who goes by them. A unit and the company go by one each: it leaves its former one. */
@Injectable()
export class EditCalendar {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `duplicate` when the country has one */
  create({ country, ...content }: BusinessCalendarInput, actor: SignedIn): Promise<void> {
    return this.editing(actor, async (tx) => {
      const added = await tx.query(
        'insert into business_calendar (country, weekdays) values ($1, $2) on conflict do nothing returning country',
        [country, content.weekdays.toSorted()],
      );
      if (added.length === 0) throw new Problem('duplicate', 'This country has a calendar already.');
      await setHours(tx, country, content);
      await assign(tx, country, content);
    });
  }

  /** @throws Problem `not_found`, `version.stale` */
  change(country: string, change: BusinessCalendarChange, version: number, actor: SignedIn): Promise<void> {
    return this.editing(actor, async (tx, standing) => {
      requireVersion(standing.get(country), version);
      if (change.weekdays) {
        await tx.query('update business_calendar set weekdays = $2 where country = $1', [
          country,
          change.weekdays.toSorted(),
        ]);
      }
      await setHours(tx, country, change);
      await assign(tx, country, change);
    });
  }

  /**
   * Its holidays go with it, and whoever went by it goes by the calendar above from then on. Deadlines that were given stay.
   *
   * @throws Problem `not_found`, `version.stale`
   */
  remove(country: string, version: number, actor: SignedIn): Promise<void> {
    return this.editing(actor, async (tx, standing) => {
      requireVersion(standing.get(country), version);
      await tx.query('delete from business_calendar where country = $1', [country]);
    });
  }

  /** One edit at a time; what it did to any calendar is on record there, and moves its version on. */
  private editing(
    actor: SignedIn,
    work: (tx: Tx, standing: ReadonlyMap<string, Standing>) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('select from organisation for update');
      const before = await standingCalendars(tx);
      await work(tx, before);
      const after = await standingCalendars(tx);
      for (const country of new Set([...before.keys(), ...after.keys()])) {
        await this.record(tx, actor, country, [before.get(country), after.get(country)]);
      }
    });
  }

  private async record(
    tx: Tx,
    actor: SignedIn,
    country: string,
    [old, now]: readonly [Standing | undefined, Standing | undefined],
  ): Promise<void> {
    const [before, after] = [contentOf(old), contentOf(now)];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (before && after) {
      await tx.query('update business_calendar set version = version + 1 where country = $1', [country]);
    }
    await this.audit.record(tx, actor, {
      action: `business-calendar.${before === null ? 'create' : after === null ? 'delete' : 'change'}`,
      object: { type: 'business-calendar', id: country, label: country },
      before,
      after,
    });
  }
}

async function standingCalendars(tx: Tx): Promise<ReadonlyMap<string, Standing>> {
  const rows = await tx.query<Standing & { country: string }>(STANDING);
  return new Map(rows.map(({ country, ...standing }) => [country, standing]));
}

const contentOf = (calendar: Standing | undefined): Content | null =>
  calendar
    ? {
        weekdays: calendar.weekdays,
        opens: calendar.opens,
        closes: calendar.closes,
        isDefault: calendar.isDefault,
        unitIds: calendar.unitIds,
      }
    : null;

function requireVersion(standing: Standing | undefined, version: number): void {
  if (!standing) throw notFound('calendar');
  if (standing.version !== version)
    throw new Problem('version.stale', 'Somebody changed this calendar in the meantime.');
}

/** Deadlines that were given stay; what is asked from now on is counted in these hours. */
async function setHours(tx: Tx, country: string, { opens, closes }: BusinessCalendarChange): Promise<void> {
  if (opens === undefined && closes === undefined) return;
  const [fit] = await tx.query(
    `update business_calendar set opens = coalesce($2::int, opens), closes = coalesce($3::int, closes)
      where country = $1 and coalesce($2::int, opens) + $4::int <= coalesce($3::int, closes) returning country`,
    [country, opens ?? null, closes ?? null, SHORTEST_DAY],
  );
  if (!fit) throw invalidField('/closes', 'People leave at least an hour after they begin.', 'too_small');
}

async function assign(tx: Tx, country: string, { isDefault, unitIds }: BusinessCalendarChange): Promise<void> {
  if (isDefault === true) await tx.query('update organisation set calendar = $1', [country]);
  if (isDefault === false) await tx.query('update organisation set calendar = null where calendar = $1', [country]);
  if (!unitIds) return;
  await tx.query('update unit set calendar = null where calendar = $1 and id <> all($2::uuid[])', [country, unitIds]);
  const assigned = await tx.query('update unit set calendar = $1 where id = any($2::uuid[]) returning id', [
    country,
    unitIds,
  ]);
  if (assigned.length < unitIds.length) throw invalidField('/unitIds', 'One of these units does not exist.', 'unknown');
}
