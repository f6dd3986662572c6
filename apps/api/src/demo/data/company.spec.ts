import { describe, expect, it } from '@jest/globals';
import { parseMoney } from '@tandem/money';
import { DemoCalendar } from '../demo-calendar';
import { Dice } from '../dice';
import { REGISTERED_CHARGES } from '../payments/charges';
import { toolPayments } from '../payments/tool-payments';
import { LINE_CHANGES, LINES } from './budget-lines';
import { HEADS, PERSON_KEYS, type PersonKey, personOf } from './company';
import { REQUESTS } from './requests';
import { TOOLS } from './tools';
import { UNIT_CODES, UNITS } from './units';

const minor = (amount: string): bigint => {
  const read = parseMoney(amount, 'EUR');
  if (!read.ok) throw new Error(`Not an amount: ${amount}`);
  return read.value.minor;
};

const rolesOf = (key: PersonKey): string[] => (personOf(key).grants ?? []).map(({ role }) => role);

describe('the company of the demo', () => {
  it('has a person for every role, and two for finance', () => {
    const roles = PERSON_KEYS.flatMap(rolesOf);
    expect(new Set(roles)).toEqual(new Set(['admin', 'cio', 'cmo', 'finance', 'auditor', 'requester', 'approver']));
    expect(roles.filter((role) => role === 'finance')).toHaveLength(2);
  });

  it('has about three dozen people, of whom six can sign in', () => {
    expect(PERSON_KEYS.length).toBeGreaterThanOrEqual(35);
    expect(PERSON_KEYS.filter((key) => personOf(key).canSignIn)).toEqual([
      'admin',
      'cio',
      'cmo',
      'finance',
      'auditor',
      'requester',
    ]);
  });

  it('gives each person a name of their own', () => {
    expect(new Set(PERSON_KEYS.map((key) => personOf(key).name)).size).toBe(PERSON_KEYS.length);
  });

  it('has units under units that exist, each with a cost centre of its own and a head from its people', () => {
    const parents = UNIT_CODES.map((code) => UNITS[code].parent).filter((parent) => parent !== null);
    expect(parents.every((parent) => UNIT_CODES.includes(parent))).toBe(true);
    expect(new Set(UNIT_CODES.map((code) => UNITS[code].costCentre)).size).toBe(UNIT_CODES.length);
    expect(UNIT_CODES.filter((code) => personOf(HEADS[code]).unit !== code)).toEqual([]);
  });

  it('has sixteen budget lines in two fund sources, no two on the same cost centre and account', () => {
    expect(LINES).toHaveLength(16);
    expect(new Set(LINES.map(({ fundSource }) => fundSource))).toEqual(new Set(['it', 'marketing']));
    expect(new Set(LINES.map(({ unit, account, fundSource }) => `${fundSource} ${unit} ${account}`)).size).toBe(
      LINES.length,
    );
  });

  it('changes budgets by supplements and cuts', () => {
    expect(new Set(LINE_CHANGES.map(({ kind }) => kind))).toEqual(new Set(['supplement', 'cut']));
  });

  it('registers at least forty-five tools, no two of the same name, and the weights of their stages make 100', () => {
    expect(TOOLS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(TOOLS.map(({ name }) => name)).size).toBe(TOOLS.length);
    const sums = TOOLS.map(({ stages }) => Object.values(stages).reduce((sum, weight) => sum + weight, 0));
    expect(new Set(sums.filter((sum) => sum > 0))).toEqual(new Set([100]));
  });

  it('shows tools without an owner, without an authorisation, and in many statuses', () => {
    expect(TOOLS.filter(({ owner }) => !owner)).toHaveLength(2);
    expect(TOOLS.filter(({ authorisedBy }) => !authorisedBy).length).toBeGreaterThan(4);
    const statuses = TOOLS.flatMap(({ status, later = [] }) => [status, ...later.map((change) => change.status)]);
    expect(new Set(statuses).size).toBeGreaterThanOrEqual(7);
  });

  it('knows each tool that charges, from its register or from a request', () => {
    const known = new Set([...TOOLS, ...REQUESTS.map(({ tool }) => ({ name: tool }))].map(({ name }) => name));
    expect(REGISTERED_CHARGES.map(({ tool }) => tool).filter((tool) => !known.has(tool))).toEqual([]);
  });

  it('pays no tool from a line that has less than it costs', () => {
    const calendar = new DemoCalendar('2026-12-31');
    const lineOf = new Map([
      ...REQUESTS.flatMap(({ tool, line }) => (line ? [[tool, line] as const] : [])),
      ...TOOLS.flatMap(({ name, line }) => (line ? [[name, line] as const] : [])),
    ]);
    const paid = REGISTERED_CHARGES.flatMap((charge, index) =>
      toolPayments(charge, calendar, new Dice(20).fork(`${charge.tool} ${index}`)).map((payment) => ({
        minor: payment.minor,
        line: lineOf.get(charge.tool),
        year: calendar.yearIndexOf(payment.day),
      })),
    );
    const left = LINES.flatMap(({ code, originals }) =>
      originals.map((original, year) => ({
        code,
        year,
        left:
          minor(original) +
          LINE_CHANGES.filter((change) => change.code === code && change.yearIndex === year).reduce(
            (sum, { kind, amount }) => sum + (kind === 'cut' ? -minor(amount) : minor(amount)),
            0n,
          ) -
          paid
            .filter((payment) => payment.line === code && payment.year === year)
            .reduce((sum, payment) => sum + payment.minor, 0n),
      })),
    );
    expect(left.filter((line) => line.left < 0n)).toEqual([]);
  });
});

describe('the requests of the demo', () => {
  it('are about forty, by people who may ask', () => {
    expect(REQUESTS.length).toBeGreaterThanOrEqual(35);
    const asking = new Set<string>(['requester', 'cmo', 'cio', 'finance']);
    const roles = REQUESTS.map(({ by }) => rolesOf(by));
    expect(roles.every((own) => own.some((role) => asking.has(role)))).toBe(true);
  });

  it('have every turn that a request can take', () => {
    const turns = REQUESTS.flatMap(({ story }) => story.map(({ turn }) => turn));
    expect(new Set(turns)).toEqual(
      new Set(['submit', 'approve', 'changes', 'reject', 'revise', 'withdraw', 'reduce', 'cancel']),
    );
  });

  it('are never decided by whoever asks', () => {
    const own = REQUESTS.filter(({ by, story }) => story.some((turn) => 'by' in turn && turn.by === by));
    expect(own).toEqual([]);
  });
});
