import type { INestApplicationContext } from '@nestjs/common';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import type { Role, SignedIn } from '../identity';
import { Database, type Tx } from '../platform';
import { Tools } from '../registry';
import { ChangeTool } from '../registry/change-tool';
import { RegisterTool } from '../registry/register-tool';
import type { ToolList, ToolView } from '../registry/tool.dto';
import { type ToolInput, ToolsQuery } from '../registry/tool-input.dto';
import { ToolQueries } from '../registry/tool.queries';
import { signedIn, testApp } from './test-app';

/** The register on a spec file's own database, with the verbs of the business. */
export interface Register {
  readonly db: TestDatabase;
  readonly app: INestApplicationContext;
  readonly company: Company;
  as(role: Role, unitId?: string | null): SignedIn;
  register(input: Partial<ToolInput> & { name: string }, actor?: SignedIn): Promise<string>;
  /** Edits the version that is there now. */
  change(id: string, input: Partial<ToolInput>, actor?: SignedIn): Promise<void>;
  view(idOrSlug: string, actor?: SignedIn): Promise<ToolView>;
  list(query: Partial<ToolsQuery>, actor?: SignedIn): Promise<ToolList>;
  /** Calls the door of the register as other features do. */
  inTransaction<T>(work: (tx: Tx, tools: Tools) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openRegister(): Promise<Register> {
  const db = await testDatabase();
  const company = await makeCompany(db);
  const app = await testApp(db);
  const as = (role: Role, unitId: string | null = null): SignedIn => signedIn(company.people[role], role, unitId);
  const view = (idOrSlug: string, actor = as('cio')): Promise<ToolView> => app.get(ToolQueries).get(idOrSlug, actor);
  return {
    db,
    app,
    company,
    as,
    view,
    register: (input, actor = as('cio')) => app.get(RegisterTool).execute({ source: 'marketing', ...input }, actor),
    change: async (id, input, actor = as('cio')) => {
      const { version } = await view(id);
      await app.get(ChangeTool).execute(id, input, version, actor);
    },
    list: (query, actor = as('cio')) => app.get(ToolQueries).list(Object.assign(new ToolsQuery(), query), actor),
    inTransaction: (work) => app.get(Database).transaction((tx) => work(tx, app.get(Tools))),
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
}
