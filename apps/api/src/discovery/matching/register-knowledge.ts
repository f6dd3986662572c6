import { Injectable } from '@nestjs/common';
import { buildKnowledge, type Knowledge, type RegisterAlias } from '@tandem/tool-discovery';
import { Database, type Tx } from '../../platform';
import { type KnownTool, Tools } from '../../registry';
import { ToolDirectory, vendorOfTool } from './tool-directory';

/** What the company's own register adds to the catalogue, at one moment. */
export interface RegisterSnapshot {
  /** Another text whenever a tool, a vendor or a confirmed alias has changed. */
  readonly version: string;
  readonly aliases: readonly RegisterAlias[];
  readonly tools: readonly KnownTool[];
  readonly vendorIds: ReadonlySet<string>;
  readonly directory: ToolDirectory;
}

const VERSION = `
  select concat_ws(' ', (select count(*) || '/' || coalesce(sum(version), 0) from vendor),
                        (select count(*) || '/' || coalesce(sum(version), 0) from tool),
                        (select count(*) || '/' || coalesce(max(id), 0) || '/' || count(withdrawn_at) from confirmed_alias)) as version`;

/** Tools that were ones only as long as somebody took them for it: the confirmation was undone, and no payment is on them. */
const TAKEN_BACK = `
  select distinct t.id from tool t join confirmed_alias a on a.tool_id = t.id
   where t.source = 'shadow' and t.status = 'retired'
     and not exists (select from confirmed_alias b where b.tool_id = t.id and b.withdrawn_at is null)`;

interface VendorRow {
  readonly id: string;
  readonly name: string;
  readonly former_names: string[];
}

interface AliasRow {
  readonly text: string;
  readonly tool_id: string | null;
  readonly confirmed_by: string | null;
}

/** Catalogue and register as one body of knowledge, kept in memory until the register changes. */
@Injectable()
export class RegisterKnowledge {
  private known:
    { readonly version: string; readonly knowledge: Knowledge; readonly snapshot: RegisterSnapshot } | undefined;

  constructor(
    private readonly database: Database,
    private readonly tools: Tools,
  ) {}

  /** Knowledge for matching in this thread. */
  async current(): Promise<{ knowledge: Knowledge; snapshot: RegisterSnapshot }> {
    const [row] = await this.database.read<{ version: string }>(VERSION);
    if (this.known && this.known.version === row?.version) return this.known;
    const snapshot = await this.database.transaction((tx) => this.snapshot(tx));
    this.known = { version: snapshot.version, knowledge: buildKnowledge(snapshot.aliases), snapshot };
    return this.known;
  }

  async version(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ version: string }>(VERSION);
    return row?.version ?? '';
  }

  /** A tool of the register as this transaction sees it. */
  async tool(tx: Tx, id: string): Promise<KnownTool | undefined> {
    return (await this.registered(tx, [id])).get(id);
  }

  /** Of these the tools that the register has, by their ids. */
  async registered(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownTool>> {
    return new Map((await this.tools.knownTools(tx, ids)).map((tool) => [tool.id, tool]));
  }

  /** The register as this transaction sees it. The version is read first, so that a change in between is noticed later. */
  async snapshot(tx: Tx): Promise<RegisterSnapshot> {
    const version = await this.version(tx);
    const tools = await this.tools.knownTools(tx);
    const vendors = await tx.query<VendorRow>('select id, name, former_names from vendor order by name, id');
    const confirmed = await tx.query<AliasRow>(
      `select a.text, a.tool_id, p.name as confirmed_by from confirmed_alias a left join person p on p.id = a.confirmed_by_id
        where a.withdrawn_at is null order by a.id`,
    );
    const takenBack = await tx.query<{ id: string }>(TAKEN_BACK);
    const names = sureNames(vendors, tools, new Set(takenBack.map(({ id }) => id)));
    const aliases = [...names, ...confirmedAliases(confirmed, tools)];
    return {
      version,
      tools,
      aliases,
      vendorIds: new Set(vendors.map(({ id }) => id)),
      directory: new ToolDirectory(tools),
    };
  }
}

/** The names in the register make a supplier sure, but for those that came with what was taken back. */
function sureNames(
  vendors: readonly VendorRow[],
  tools: readonly KnownTool[],
  takenBack: ReadonlySet<string>,
): RegisterAlias[] {
  const sure = tools.filter(({ id }) => !takenBack.has(id));
  const sureVendors = new Set(sure.map(({ vendorId }) => vendorId));
  const doubtful = tools.filter(({ id, vendorId }) => takenBack.has(id) && !sureVendors.has(vendorId));
  const doubtfulVendors = new Set(doubtful.map(({ vendorId }) => vendorId));
  return [...vendors.filter(({ id }) => !doubtfulVendors.has(id)).flatMap(vendorAliases), ...sure.map(toolName)];
}

function vendorAliases({ id, name, former_names: formerNames }: VendorRow): RegisterAlias[] {
  const vendor = { kind: 'name', vendorId: id, vendorName: name, productId: null, productName: null } as const;
  return [name, ...formerNames].map((pattern) => ({ ...vendor, pattern }));
}

function toolName(tool: KnownTool): RegisterAlias {
  return { pattern: tool.name, kind: 'name', ...identity(tool) };
}

function identity(tool: KnownTool): Pick<RegisterAlias, 'vendorId' | 'vendorName' | 'productId' | 'productName'> {
  return {
    vendorId: tool.vendorId ?? vendorOfTool(tool),
    vendorName: tool.vendorName ?? tool.name,
    productId: tool.id,
    productName: tool.name,
  };
}

function confirmedAliases(rows: readonly AliasRow[], tools: readonly KnownTool[]): RegisterAlias[] {
  const byId = new Map(tools.map((tool) => [tool.id, tool]));
  return rows.flatMap(({ text, tool_id: toolId, confirmed_by: decidedBy }): RegisterAlias[] => {
    const by = decidedBy === null ? {} : { decidedBy };
    if (toolId === null) {
      return [
        {
          pattern: text,
          kind: 'not-a-tool',
          vendorId: null,
          vendorName: null,
          productId: null,
          productName: null,
          ...by,
        },
      ];
    }
    const tool = byId.get(toolId);
    return tool ? [{ pattern: text, kind: 'confirmed', ...identity(tool), ...by }] : [];
  });
}
