import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Role, SignedIn } from '../../identity';
import { Database, type Tx } from '../../platform';
import type { LineCode } from '../data/budget-lines';
import { type PersonKey, personOf } from '../data/company';
import type { UnitCode } from '../data/units';
import type { DemoCalendar } from '../demo-calendar';

/** The product in which the demo's history happens, and the names by which the history calls what it has made. */
export class DemoWorld {
  readonly people = new Map<PersonKey, string>();
  readonly units = new Map<UnitCode, string>();
  readonly costCentres = new Map<UnitCode, string>();
  private readonly lines = new Map<string, string>();

  constructor(
    private readonly product: INestApplicationContext,
    readonly calendar: DemoCalendar,
  ) {}

  /** A part of the product, wherever it is. */
  use<T>(part: Type<T>): T {
    return this.product.get(part, { strict: false });
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.use(Database).transaction(work);
  }

  person(key: PersonKey): string {
    return found(this.people.get(key), `person ${key}`);
  }

  unit(code: UnitCode): string {
    return found(this.units.get(code), `unit ${code}`);
  }

  costCentre(code: UnitCode): string {
    return found(this.costCentres.get(code), `cost centre of ${code}`);
  }

  keepLine(code: LineCode, yearIndex: 0 | 1, id: string): void {
    this.lines.set(`${code} ${yearIndex}`, id);
  }

  line(code: LineCode, yearIndex: number): string {
    return found(this.lines.get(`${code} ${yearIndex}`), `line ${code} of year ${yearIndex}`);
  }

  /** Somebody of the company with the rights that they have, acting in a role, or else in the first that they hold. */
  as(key: PersonKey, capacity?: Role): SignedIn {
    const { name, unit, grants = [] } = personOf(key);
    const grant = grants.find(({ role }) => role === capacity) ?? grants[0];
    if (!grant) throw new Error(`${name} holds no role in the demo.`);
    return {
      personId: this.person(key),
      name,
      unitId: this.unit(unit),
      grants: grants.map(({ role, unit: reach }) => ({
        role,
        unitId: reach ? this.unit(reach) : null,
        fundSource: null,
      })),
      capacity: grant.role,
      requestId: null,
    };
  }

  /** The tool of a name with its version, if the register has one, and whether it is marketing's to look after. */
  async tool(name: string): Promise<{ id: string; version: number; isOfMarketing: boolean } | undefined> {
    const [tool] = await this.read<{ id: string; version: number; isOfMarketing: boolean }>(
      `select id, version, source = 'marketing' and unit_id in (select unit_branch($2)) as "isOfMarketing" from tool where name = $1`,
      [name, this.unit('MKT')],
    );
    return tool;
  }

  read<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.use(Database).read<Row>(sql, values);
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo has no ${what} yet.`);
  return value;
}
