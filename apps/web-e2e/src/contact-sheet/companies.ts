import type { Browser, Page } from 'playwright-core';
import { call, proposePolicy, uploadPayments } from '../support/company-data';
import type { Role } from '../support/screens';
import { type Account, enter, type Place, visit } from '../support/visitor';
import type { RunningCompany } from './running-company';

const DEMO_PASSWORD = 'tandem-demo';
/** The demo company always stands at today. */
const year = new Date().getFullYear();
const NEW_PASSWORD = 'a company without a past';

export const demoAccount = (role: Role): Account => ({ email: `${role}@demo.example`, password: DEMO_PASSWORD });
export const newAccount = (role: Role): Account => ({ email: `${role}@new.example`, password: NEW_PASSWORD });

interface Listed {
  readonly items: readonly { readonly id: string; readonly slug?: string; readonly status?: string }[];
}

/** A file that leaves open how its days and figures are meant; another one each time, since none is taken twice. */
const questionedFile = (): string =>
  [
    'Date;Team;Account;Supplier;Value',
    '01/02/2026;Marketing;Software;TYPEFORM S.L. 4711;1.200',
    '03/04/2026;Marketing;Software;HOTJAR LTD;1.500',
    `05/06/2026;IT;Travel;Gasthaus zur Post ${Date.now()};2.300`,
    '',
  ].join('\n');

/** Everything of the demo company that has a page of its own; what it lacks is left out. */
export async function thingsOfDemo(browser: Browser, place: Place): Promise<Record<string, string>> {
  const pages = new Map<Role, Page>();
  for (const role of ['cio', 'cmo', 'finance', 'admin', 'auditor'] as const) {
    const { page } = await visit(browser, place);
    await enter(page, place, demoAccount(role));
    pages.set(role, page);
  }
  const as = (role: Role): Page => {
    const page = pages.get(role);
    if (!page) throw new Error(`Nobody signed in as ${role}.`);
    return page;
  };
  const first = async (role: Role, path: string): Promise<string | undefined> =>
    (await call<Listed>(as(role), 'GET', path)).items[0]?.id;
  const slug = async (query: string): Promise<string | undefined> =>
    (await call<Listed>(as('cio'), 'GET', `/tools?${query}&limit=1`)).items[0]?.slug;

  const things: Record<string, string | undefined> = {
    awaiting: await first('cio', '/requests?awaiting=me&sort=due'),
    draft: await fillDraft(as('cmo')),
    'registered-tool': await slug('source=marketing&status=active&sort=-cost'),
    'shadow-tool': await slug('source=shadow&status=active&sort=-cost'),
    'no-such-tool': 'nothing-has-this-name',
    'no-such-link': '00000000-0000-4000-8000-000000000000.cut',
    line: await first('finance', `/budget-lines?source=marketing&fiscalYear=${year}&sort=-actual`),
    finding: await first('cio', '/findings?status=new&sort=-amount'),
    'questioned-import': await uploadPayments(as('finance'), questionedFile(), 'card-statement-spring.csv'),
    person: await first('admin', '/people?role=cmo'),
    unit: (await call<Listed>(as('admin'), 'GET', '/units')).items.at(-1)?.id,
    calendar: 'ES',
    event: await first('auditor', '/audit-events?action=request.submit&limit=1'),
  };
  for (const status of ['submitted', 'changes-requested', 'approved', 'rejected', 'withdrawn', 'expired', 'cancelled'])
    things[status] = await first('cmo', `/requests?status=${status}`);
  // One of which something is left to give back.
  const approved = await call<{ items: { id: string; openCommitment: { amount: string } | null }[] }>(
    as('cio'),
    'GET',
    '/requests?status=approved&limit=100',
  );
  things['committed'] = approved.items.find(({ openCommitment }) => /[1-9]/.test(openCommitment?.amount ?? ''))?.id;
  if (things['approved'] !== undefined) {
    const { decisions } = await call<{ decisions: Listed['items'] }>(
      as('cmo'),
      'GET',
      `/requests/${things['approved']}`,
    );
    things['decision'] = decisions.at(-1)?.id;
  }
  const policy = (await openPolicy(as('cio'))) ?? (await proposePolicy(as('cio'), '20000.00'));
  things['policy-draft'] = policy.id;
  things['next-version'] = String(policy.version);
  const imports = await call<Listed>(as('finance'), 'GET', '/imports');
  things['published-import'] = imports.items.find(({ status }) => status === 'published')?.id;
  await Promise.all([...pages.values()].map((page) => page.context().close()));
  return Object.fromEntries(
    Object.entries(things).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The draft of the policy that an earlier sheet has left, if any. */
async function openPolicy(page: Page): Promise<{ id: string; version: number } | undefined> {
  const { items } = await call<{ items: { id: string; version: number; status: string }[] }>(page, 'GET', '/policies');
  return items.find(({ status }) => status === 'draft');
}

/** A request of the CMO in which every question is answered. */
async function fillDraft(page: Page): Promise<string> {
  const [line, stage, unit] = await Promise.all(
    [`/budget-lines?source=marketing&fiscalYear=${year}&sort=-available`, '/life-cycle-stages', '/units'].map((path) =>
      call<Listed>(page, 'GET', path),
    ),
  );
  const { id } = await call<{ id: string }>(page, 'POST', '/requests', {
    toolName: 'Visitor heat maps for every shop',
    vendorName: 'Heat Maps International',
    whatFor: 'See where buyers leave the checkout, so that the three worst steps can be mended before the summer sale.',
    successMeasure: 'Drop-off at the checkout below 31 % on 30 June',
    whyNotExisting: 'The analytics that the company has count visits, but do not show where a page loses its readers.',
    amount: { amount: '14400.00', currency: 'EUR' },
    billing: 'monthly',
    termMonths: 12,
    budgetLineId: line?.items[0]?.id,
    benefitUnitIds: unit?.items.slice(0, 2).map(({ id: each }) => each),
    stageIds: stage?.items.slice(0, 2).map(({ id: each }) => each),
    dataClass: 'none',
  });
  return id;
}

/** Sets a company up as its administrator does, with one person for each role and nothing else. */
export async function foundCompany(browser: Browser, company: RunningCompany): Promise<void> {
  const visitor = await visit(browser, company);
  const { page } = visitor;
  await page.goto(`${company.origin}/setup`);
  const admin = newAccount('admin');
  await call(page, 'POST', '/setup', {
    code: company.setupCode,
    organisationName: 'A company without a past',
    functionalCurrency: 'EUR',
    timeZone: 'Europe/Madrid',
    adminName: 'Ada Admin',
    adminEmail: admin.email,
    adminPassword: admin.password,
  });
  await enter(page, company, admin);
  for (const role of ['cmo', 'cio', 'finance'] as const) {
    const { email, password } = newAccount(role);
    await call(page, 'POST', '/people', { name: `Nora ${role}`, email, password, grants: [{ role }] });
  }
  await visitor.close();
}
