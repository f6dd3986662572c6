import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../platform';
import { nameKey, searchText, slugOf } from './names';
import { ToolEntity } from './tool.entity';
import { VendorRepository } from './vendor.repository';

export type NewTool = Pick<ToolEntity, 'name' | 'status' | 'source'> &
  Partial<Omit<ToolEntity, 'id' | 'slug' | 'nameKey' | 'searchText' | 'version' | 'createdAt' | 'updatedAt'>>;

/** A tool that was looked for by its name. */
export type NamedTool = Pick<ToolEntity, 'id' | 'slug' | 'name' | 'status'>;

/** An event by which discovery took a tool out of the register or back: nobody else takes a tool these ways. */
const BY_DISCOVERY = `(e.action = 'tool.transition'
  and (e.before ->> 'status', e.after ->> 'status') in (('active', 'retired'), ('retired', 'active')))`;
const EVENTS = `audit_event e where e.object_type = 'tool' and e.object_id = t.id::text and e.result = 'done'`;

/** Addresses tried before giving up: `hubspot`, `hubspot-2`, … */
const MOST_SLUGS = 50;

@Injectable()
export class ToolRepository {
  constructor(
    private readonly vendors: VendorRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds a tool under a free address; `null` when the vendor has a tool of that name already. */
  async add(tx: Tx, tool: NewTool): Promise<string | null> {
    const vendorName = await this.vendors.nameOf(tx, tool.vendorId ?? null);
    const now = this.clock.now();
    const row = {
      ...tool,
      nameKey: nameKey(tool.name),
      searchText: searchText(tool.name, vendorName, tool.category),
      createdAt: now,
      updatedAt: now,
    };
    for (let attempt = 1; attempt <= MOST_SLUGS; attempt++) {
      const slug = attempt === 1 ? slugOf(tool.name) : `${slugOf(tool.name)}-${attempt}`;
      const inserted = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(ToolEntity)
        .values({ ...row, slug })
        .orIgnore()
        .returning('id')
        .execute();
      const [added] = inserted.raw as { id: string }[];
      if (added) return added.id;
      if (await this.findByName(tx, tool.name, tool.vendorId ?? null)) return null;
    }
    throw new Error(`There are ${MOST_SLUGS} tools whose address begins with ${slugOf(tool.name)}.`);
  }

  /** The vendor's tool of this name, however it is written. */
  async findByName(tx: Tx, name: string, vendorId: string | null): Promise<NamedTool | null> {
    const [found] = await tx.query<NamedTool>(
      'select id, slug, name, status from tool where name_key = $1 and vendor_id is not distinct from $2::uuid',
      [nameKey(name), vendorId],
    );
    return found ?? null;
  }

  /** The tool as it is, held so that nobody else changes it before this transaction ends. */
  lock(tx: Tx, id: string): Promise<ToolEntity | null> {
    return tx.manager.findOne(ToolEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Holds those of the tools that payments brought into the shadow budget, in the order in which everybody takes them. */
  async holdDiscovered(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `select from tool where id = any($1::uuid[]) and origin = 'discovered' and source = 'shadow' order by id for no key update`,
      [ids],
    );
  }

  /** Of these tools the ones in use with which nobody has had to do: payments brought them into the register, and that is all. */
  async onlyDiscovered(tx: Tx, ids: readonly string[]): Promise<NamedTool[]> {
    return tx.query<NamedTool>(
      `select t.id, t.slug, t.name, t.status from tool t
        where t.id = any($1::uuid[]) and t.origin = 'discovered' and t.status = 'active' and t.authorised_by_id is null
          and not exists (select from ${EVENTS} and e.action <> 'tool.discover' and not ${BY_DISCOVERY})
        order by t.id`,
      [ids],
    );
  }

  /** Of these tools the ones that discovery itself had retired. */
  async retiredByDiscovery(tx: Tx, ids: readonly string[]): Promise<NamedTool[]> {
    return tx.query<NamedTool>(
      `select t.id, t.slug, t.name, t.status from tool t
        where t.id = any($1::uuid[]) and t.origin = 'discovered' and t.status = 'retired'
          and (select ${BY_DISCOVERY} from ${EVENTS} and e.action = 'tool.transition' order by e.id desc limit 1)
        order by t.id`,
      [ids],
    );
  }

  /** Writes an edit: a new version, and the search text that goes with the names. */
  async save(tx: Tx, tool: ToolEntity): Promise<void> {
    const vendorName = await this.vendors.nameOf(tx, tool.vendorId);
    await tx.manager.update(ToolEntity, tool.id, {
      ...tool,
      nameKey: nameKey(tool.name),
      searchText: searchText(tool.name, vendorName, tool.category),
      version: tool.version + 1,
      updatedAt: this.clock.now(),
    });
  }

  async replaceStages(tx: Tx, toolId: string, stages: readonly { id: string; weight: number }[]): Promise<void> {
    await tx.query('delete from tool_stage where tool_id = $1', [toolId]);
    await tx.query(
      'insert into tool_stage (tool_id, stage_id, weight) select $1, * from unnest($2::text[], $3::int[])',
      [toolId, stages.map(({ id }) => id), stages.map(({ weight }) => weight)],
    );
  }

  /** The units that benefit are these and no others. */
  async replaceBenefits(tx: Tx, toolId: string, unitIds: readonly string[]): Promise<void> {
    await tx.query(
      `with gone as (delete from tool_benefit where tool_id = $1 and unit_id <> all ($2::uuid[]))
       insert into tool_benefit (tool_id, unit_id) select distinct $1::uuid, unnest($2::uuid[]) on conflict do nothing`,
      [toolId, unitIds],
    );
  }

  /** These units benefit as well. */
  async addBenefits(tx: Tx, toolId: string, unitIds: readonly string[]): Promise<void> {
    await tx.query(
      'insert into tool_benefit (tool_id, unit_id) select distinct $1::uuid, unnest($2::uuid[]) on conflict do nothing',
      [toolId, unitIds],
    );
  }

  async stagesOf(tx: Tx, toolId: string): Promise<{ id: string; weight: number }[]> {
    return tx.query('select stage_id as id, weight from tool_stage where tool_id = $1 order by stage_id', [toolId]);
  }

  async benefitUnitsOf(tx: Tx, toolId: string): Promise<string[]> {
    const rows = await tx.query<{ unit_id: string }>(
      'select unit_id from tool_benefit where tool_id = $1 order by unit_id',
      [toolId],
    );
    return rows.map((row) => row.unit_id);
  }
}
