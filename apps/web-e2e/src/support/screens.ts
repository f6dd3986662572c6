import type { Company } from '@tandem/testing';

export type Role = keyof Company['people'];

/** One page as somebody sees it. The list below is what the browser tests and the contact sheet both go through. */
export interface Screen {
  /** Area and name: "budgets/line". */
  readonly name: string;
  /** `:line`, `:tool` … stand for what the company has. */
  readonly address: string;
  /** Nobody is signed in without one. */
  readonly role?: Role;
  /** What is pressed before looking, one after the other, where the page has it at this width. */
  readonly press?: string | readonly string[];
  /** `new` is a company in which nothing has happened yet, or that is not even set up; otherwise it has a past. */
  readonly company?: 'new';
}

/** An address that the web does not have. */
export const NOWHERE = '/nowhere';
const NOTHING = 'q=nothing-has-this-name';
const TICK = 'input[type=checkbox]';
const FIRST_OF_BULK = 'tnd-bulk-bar button:not(.tnd-button-quiet)';

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in/form', address: '/sign-in' },
  { name: 'setup/form', address: '/setup', company: 'new' },
  { name: 'setup/done', address: '/setup' },

  { name: 'home/cio', address: '/home', role: 'cio' },
  { name: 'home/cmo', address: '/home', role: 'cmo' },
  { name: 'home/finance', address: '/home', role: 'finance' },
  { name: 'home/auditor', address: '/home', role: 'auditor' },
  { name: 'home/admin', address: '/home', role: 'admin' },
  { name: 'home/approved-after-payment', address: '/home/approved-after-payment', role: 'auditor' },
  { name: 'home/requester', address: '/home', role: 'requester' },

  { name: 'decisions/inbox', address: '/decisions', role: 'cio' },
  { name: 'decisions/at-risk', address: '/decisions?atRisk=true', role: 'cio' },
  { name: 'decisions/request', address: '/decisions/:awaiting', role: 'cio' },
  {
    name: 'decisions/approve',
    address: '/decisions/:awaiting',
    role: 'cio',
    press: 'tnd-decision-desk .bar button:nth-of-type(1)',
  },
  {
    name: 'decisions/ask-for-changes',
    address: '/decisions/:awaiting',
    role: 'cio',
    press: 'tnd-decision-desk .bar button:nth-of-type(2)',
  },
  {
    name: 'decisions/stand-aside',
    address: '/decisions/:awaiting',
    role: 'cio',
    press: 'tnd-decision-desk .bar button:nth-of-type(4)',
  },
  { name: 'decisions/filtered-out', address: `/decisions?${NOTHING}`, role: 'cio' },

  { name: 'delegations/list', address: '/delegations', role: 'cio' },
  { name: 'delegations/all', address: '/delegations', role: 'auditor' },
  {
    name: 'delegations/appoint',
    address: '/delegations',
    role: 'cmo',
    press: 'tnd-page-header .tnd-button-primary',
  },
  { name: 'delegations/end', address: '/delegations', role: 'cio', press: 'tbody .tnd-button-quiet' },
  { name: 'decisions/mail-link', address: '/e/:no-such-link', role: 'cio' },

  { name: 'requests/list', address: '/requests', role: 'cio' },
  { name: 'requests/mine', address: '/requests?mine=true', role: 'cmo' },
  { name: 'requests/filtered-out', address: `/requests?${NOTHING}`, role: 'cmo' },
  { name: 'requests/conditions', address: '/requests/conditions', role: 'cmo' },
  { name: 'requests/conditions-none', address: `/requests/conditions?${NOTHING}`, role: 'cmo' },
  { name: 'requests/draft', address: '/requests/:draft', role: 'cmo' },
  { name: 'requests/submitted', address: '/requests/:submitted', role: 'cmo' },
  { name: 'requests/changes-requested', address: '/requests/:changes-requested', role: 'cmo' },
  { name: 'requests/approved', address: '/requests/:approved', role: 'cmo' },
  {
    name: 'requests/lower',
    address: '/requests/:committed',
    role: 'cio',
    press: 'tnd-page-header .actions > button:nth-last-of-type(2)',
  },
  {
    name: 'requests/call-off',
    address: '/requests/:committed',
    role: 'cio',
    press: 'tnd-page-header .actions > button:last-of-type',
  },
  { name: 'requests/known', address: '/requests/:approved/decisions/:decision', role: 'auditor' },
  { name: 'requests/rejected', address: '/requests/:rejected', role: 'cmo' },
  { name: 'requests/withdrawn', address: '/requests/:withdrawn', role: 'cmo' },
  { name: 'requests/cancelled', address: '/requests/:cancelled', role: 'cmo' },
  { name: 'requests/expired', address: '/requests/:expired', role: 'cmo' },
  { name: 'requests/new', address: '/requests/new', role: 'cmo' },
  { name: 'requests/step-tool', address: '/requests/:draft/edit', role: 'cmo' },
  { name: 'requests/step-purpose', address: '/requests/:draft/edit?step=purpose', role: 'cmo' },
  { name: 'requests/step-cost', address: '/requests/:draft/edit?step=cost', role: 'cmo' },
  { name: 'requests/step-data', address: '/requests/:draft/edit?step=data', role: 'cmo' },
  { name: 'requests/step-check', address: '/requests/:draft/edit?step=check', role: 'cmo' },

  { name: 'governance/figures', address: '/governance', role: 'cio' },
  { name: 'governance/figures-of-a-lane', address: '/governance?lane=sprint&months=24', role: 'cmo' },
  { name: 'governance/bypasses', address: '/governance/bypasses', role: 'auditor' },

  { name: 'tools/list', address: '/tools', role: 'cio' },
  { name: 'tools/bulk', address: '/tools', role: 'cio', press: [`tbody ${TICK}`, FIRST_OF_BULK] },
  { name: 'tools/map', address: '/tools/map', role: 'cio' },
  { name: 'tools/filtered-out', address: `/tools?${NOTHING}`, role: 'cio' },
  { name: 'tools/registered', address: '/tools/:registered-tool', role: 'cio' },
  { name: 'tools/shadow', address: '/tools/:shadow-tool', role: 'cio' },
  { name: 'tools/why', address: '/tools/:registered-tool/why', role: 'cio' },
  { name: 'tools/why-shadow', address: '/tools/:shadow-tool/why', role: 'cio' },
  { name: 'tools/new', address: '/tools/new', role: 'cio' },
  { name: 'tools/edit', address: '/tools/:shadow-tool/edit', role: 'cio' },

  { name: 'budgets/list', address: '/budgets', role: 'finance' },
  { name: 'budgets/filtered-out', address: `/budgets?${NOTHING}`, role: 'finance' },
  { name: 'budgets/line', address: '/budgets/:line', role: 'finance' },
  { name: 'budgets/supplement', address: '/budgets/:line', role: 'finance', press: 'tnd-page-header [aria-expanded]' },
  { name: 'budgets/new', address: '/budgets/new', role: 'finance' },

  { name: 'spend/dashboard', address: '/spend', role: 'finance' },
  { name: 'spend/dashboard-cmo', address: '/spend', role: 'cmo' },
  { name: 'spend/entries', address: '/spend/entries?place=actual', role: 'finance' },
  { name: 'spend/entries-none', address: '/spend/entries?month=1999-01', role: 'finance' },

  { name: 'discovery/findings', address: '/discovery', role: 'cio' },
  {
    name: 'discovery/bulk',
    address: '/discovery',
    role: 'cio',
    press: [`tnd-findings-list ${TICK}`, `${FIRST_OF_BULK} + button`],
  },
  { name: 'discovery/filtered-out', address: `/discovery?${NOTHING}`, role: 'cio' },
  { name: 'discovery/finding', address: '/discovery/:finding', role: 'cio' },
  {
    name: 'discovery/decide',
    address: '/discovery/:finding',
    role: 'cio',
    press: 'tnd-finding-decisions .buttons button:nth-of-type(1)',
  },
  { name: 'imports/list', address: '/discovery/imports', role: 'finance' },
  { name: 'imports/upload', address: '/discovery/imports/new', role: 'finance' },
  { name: 'imports/questions', address: '/discovery/imports/:questioned-import', role: 'finance' },
  { name: 'imports/published', address: '/discovery/imports/:published-import', role: 'finance' },
  { name: 'imports/rows', address: '/discovery/imports/:published-import?rows=refused', role: 'finance' },

  { name: 'policies/policy', address: '/policies', role: 'cmo' },
  { name: 'policies/waiting', address: '/policies?version=:next-version', role: 'cmo' },
  { name: 'policies/draft', address: '/policies/:policy-draft/draft', role: 'cio' },
  { name: 'policies/import', address: '/policies/import', role: 'cio' },

  { name: 'audit/trail', address: '/audit', role: 'auditor' },
  { name: 'audit/details', address: '/audit', role: 'auditor', press: 'tnd-audit-event-detail summary' },
  { name: 'audit/event', address: '/audit/:event', role: 'auditor' },
  {
    name: 'audit/sample',
    address: '/audit/sample?population=entries&from=2026-01-01&to=2026-12-31&size=5&seed=Q4',
    role: 'auditor',
  },
  { name: 'audit/filtered-out', address: '/audit?to=1999-01-01', role: 'auditor' },

  { name: 'people/list', address: '/people', role: 'admin' },
  { name: 'people/filtered-out', address: `/people?${NOTHING}`, role: 'admin' },
  { name: 'people/person', address: '/people/:person', role: 'admin' },
  { name: 'people/new', address: '/people/new', role: 'admin' },
  { name: 'people/units', address: '/people/units', role: 'finance' },
  { name: 'people/unit', address: '/people/units/:unit', role: 'finance' },
  {
    name: 'people/unit-manager',
    address: '/people/units/:unit',
    role: 'finance',
    press: 'section .head button',
  },
  { name: 'people/stuck', address: '/people/stuck', role: 'admin' },
  {
    name: 'people/person-leaves',
    address: '/people/:person',
    role: 'admin',
    press: 'form .tick input',
  },
  { name: 'people/rates', address: '/people/rates', role: 'finance' },
  { name: 'people/calendars', address: '/people/calendars', role: 'finance' },
  { name: 'people/calendar-new', address: '/people/calendars/new', role: 'finance' },
  { name: 'people/calendar', address: '/people/calendars/:calendar', role: 'admin' },

  { name: 'notices/open', address: '/notices', role: 'cio' },
  { name: 'notices/all', address: '/notices?state=all', role: 'cmo' },
  { name: 'notices/mail', address: '/notices/mail', role: 'cio' },
  { name: 'notices/none', address: '/notices', role: 'auditor' },

  { name: 'help/page', address: '/help', role: 'requester' },
  { name: 'frame/menu', address: '/help', role: 'requester', press: 'tnd-user-menu .opener' },
  { name: 'frame/palette', address: '/help', role: 'cio', press: 'tnd-shell .search' },
  { name: 'frame/navigation', address: '/help', role: 'cio', press: 'tnd-nav-drawer > button' },
  { name: 'frame/not-found', address: NOWHERE, role: 'requester' },
  { name: 'frame/no-such-tool', address: '/tools/:no-such-tool', role: 'requester' },
  { name: 'frame/not-allowed', address: '/audit', role: 'requester' },
  { name: 'frame/not-allowed-nowhere', address: '/not-allowed', role: 'requester' },
  { name: 'frame/not-allowed-figures', address: '/governance', role: 'requester' },
  { name: 'frame/not-allowed-spend', address: '/spend', role: 'requester' },

  { name: 'empty/home', address: '/home', role: 'cmo', company: 'new' },
  { name: 'empty/decisions', address: '/decisions', role: 'cio', company: 'new' },
  { name: 'empty/requests', address: '/requests', role: 'cmo', company: 'new' },
  { name: 'empty/tools', address: '/tools', role: 'cio', company: 'new' },
  { name: 'empty/budgets', address: '/budgets', role: 'finance', company: 'new' },
  { name: 'empty/spend', address: '/spend', role: 'finance', company: 'new' },
  { name: 'empty/figures', address: '/governance', role: 'cio', company: 'new' },
  { name: 'empty/entries', address: '/spend/entries', role: 'finance', company: 'new' },
  { name: 'empty/findings', address: '/discovery', role: 'cio', company: 'new' },
  { name: 'empty/imports', address: '/discovery/imports', role: 'finance', company: 'new' },
  { name: 'empty/policies', address: '/policies', role: 'cio', company: 'new' },
];

const STAND_IN = /:([a-z-]+)/g;

/** What has to be known about a company before this screen can be opened. */
export const neededFor = ({ address }: Screen): readonly string[] =>
  [...address.matchAll(STAND_IN)].map(([, name = '']) => name);

/** The address in a company with these things in it. */
export const addressIn = ({ address }: Screen, things: Readonly<Record<string, string>>): string =>
  address.replace(STAND_IN, (_match, name: string) => things[name] ?? '');

/** The address as the router knows it: no question, and `:` for everything that differs from company to company. */
export const routeOf = ({ address }: Screen): string => address.replace(/\?.*/, '').replace(STAND_IN, ':');
