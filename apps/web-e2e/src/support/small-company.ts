import type { RunningProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import {
  importPayments,
  keepCalendar,
  openLine,
  paymentsFile,
  proposePolicy,
  sendRequest,
  verifyTrail,
} from './company-data';
import { neededFor, type Screen, SCREENS } from './screens';
import { type Looks, signIn, visit, type Visitor } from './visitor';

/** What the small company has; screens of anything else are left to the contact sheet. */
const THINGS = [
  'line',
  'awaiting',
  'submitted',
  'shadow-tool',
  'finding',
  'published-import',
  'person',
  'unit',
  'event',
  'calendar',
  'policy-draft',
  'next-version',
  'no-such-link',
] as const;
type Thing = (typeof THINGS)[number];

const isOfSmallCompany = (screen: Screen): boolean =>
  screen.company !== 'new' && neededFor(screen).every((name) => THINGS.some((thing) => thing === name));

/** The screens of a company in which one of everything has happened, by name. */
export const SMALL_COMPANY_SCREENS = SCREENS.filter(isOfSmallCompany).map((screen) => [screen.name, screen] as const);

export interface SmallCompany {
  readonly things: Readonly<Record<Thing, string>>;
  /** Somebody of this role at a browser of their own; nobody is signed in without one. */
  visitorOf(role: string | undefined): Visitor;
}

/** Somebody of each role comes, and one of everything happens. */
export async function openSmallCompany(browser: Browser, product: RunningProduct, look: Looks): Promise<SmallCompany> {
  const visitors = new Map<string, Visitor>();
  for (const role of new Set(SMALL_COMPANY_SCREENS.map(([, screen]) => screen.role)))
    visitors.set(role ?? 'nobody', await (role ? signIn(browser, product, role, look) : visit(browser, product, look)));
  const visitorOf = (role = 'nobody'): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`Nobody came as ${role}.`);
    return visitor;
  };
  const valueOf = async (query: string): Promise<string> =>
    (await product.db.query<{ value: string }>(query))[0]?.value ?? '';
  const finance = visitorOf('finance').page;
  const line = await openLine(finance, product, 'Digital', '50000.00');
  const submitted = await sendRequest(visitorOf('cmo').page, line, 'Heat maps', '1200.00');
  const published = await importPayments(finance, paymentsFile, 'march.csv');
  const policy = await proposePolicy(visitorOf('cio').page, '15000.00');
  const calendar = await keepCalendar(finance);
  // Otherwise the product does it at a full hour, in the middle of what is being looked at.
  await verifyTrail(visitorOf('auditor').page);
  return {
    visitorOf,
    things: {
      line,
      submitted,
      awaiting: submitted,
      'published-import': published,
      'shadow-tool': await valueOf("select slug as value from tool where origin = 'discovered' order by slug limit 1"),
      finding: await valueOf('select id as value from finding order by weight_minor desc limit 1'),
      person: product.company.people.cmo,
      unit: product.company.units.marketing,
      calendar,
      event: await valueOf("select id as value from audit_event where action = 'request.submit' order by id limit 1"),
      'policy-draft': policy.id,
      'next-version': String(policy.version),
      'no-such-link': '00000000-0000-4000-8000-000000000000.cut',
    },
  };
}
