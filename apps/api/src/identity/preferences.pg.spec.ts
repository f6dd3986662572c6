import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { LedgerUnderTest } from '../testing/ledger-under-test';
import { signedIn } from '../testing/test-app';
import type { ListArrangement } from './list-arrangement.dto';
import { Preferences } from './preferences';
import { PreferencesChange } from './preferences.dto';
import type { SignedIn } from './signed-in';

describe('what somebody likes to look at', () => {
  let bench: LedgerUnderTest;
  let preferences: Preferences;
  let cio: SignedIn;
  let cmo: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    preferences = bench.app.get(Preferences);
    cio = signedIn(bench.company.people.cio, 'cio');
    cmo = signedIn(bench.company.people.cmo, 'cmo');
  });
  afterAll(() => bench.stop());

  it('is left to the browser until something is chosen', async () => {
    expect(await preferences.read(cmo)).toEqual({
      language: null,
      region: null,
      theme: null,
      density: null,
      shortcuts: true,
      lists: {},
    });
  });

  it('UX-06 is kept for the person, field by field and list by list', async () => {
    await preferences.change({ language: 'es', lists: { tools: { columns: ['name', 'cost'] } } }, cio);
    await preferences.change(
      { theme: 'dark', shortcuts: false, lists: { people: { columns: ['name'], density: 'compact' } } },
      cio,
    );
    expect(await preferences.change({ language: null, lists: { tools: null } }, cio)).toEqual({
      language: null,
      region: null,
      theme: 'dark',
      density: null,
      shortcuts: false,
      lists: { people: { columns: ['name'], density: 'compact' } },
    });
    expect(await preferences.read(cmo)).toMatchObject({ theme: null, lists: {} });
  });

  it('UX-06 holds columns, their order and width, density, sort and page size of a list', async () => {
    const entries: ListArrangement = {
      columns: ['date', 'amount'],
      widths: { date: 120 },
      density: 'compact',
      sort: '-amount',
      size: 100,
    };
    await preferences.change({ lists: { entries } }, cmo);
    expect((await preferences.read(cmo)).lists.entries).toEqual(entries);
    await preferences.change({ lists: { entries: { size: 25 } } }, cmo);
    expect((await preferences.read(cmo)).lists.entries).toEqual({ size: 25 });
    await preferences.change({ lists: { entries: null } }, cmo);
  });

  it('UX-06 holds how somebody arranged a saved view for themselves, beside the list itself', async () => {
    const key = `tools:${randomUUID()}` as const;
    const lists = { [key]: { widths: { name: 300 } }, tools: { size: 50 as const } };
    expect((await preferences.change({ lists }, cmo)).lists).toEqual(lists);
    expect((await preferences.change({ lists: { [key]: null } }, cmo)).lists).toEqual({ tools: { size: 50 } });
    await preferences.change({ lists: { tools: null } }, cmo);
  });

  it('survives two devices that choose at once', async () => {
    const regions = ['es-MX', 'en-US'] as const;
    await Promise.all(regions.map((region) => preferences.change({ region }, cmo)));
    expect(regions).toContain((await preferences.read(cmo)).region);
  });

  it('holds as much as every list with every column needs', async () => {
    const columns = Array.from({ length: 40 }, (_, index) => `c${index}`.padEnd(40, 'x'));
    const lists = {
      tools: { columns },
      requests: { columns },
      entries: { columns },
      people: { columns },
      findings: { columns },
    };
    expect((await preferences.change({ lists }, cio)).lists.findings).toEqual({ columns });
  });

  it.each([
    [{ language: 'de' }],
    [{ region: 'de-DE' }],
    [{ shortcuts: null }],
    [{ shortcuts: 'no' }],
    [{ lists: null }],
    [{ lists: [] }],
    [{ lists: { passwords: { columns: [] } } }],
    [{ lists: { 'tools:mine': { columns: [] } } }],
    [{ lists: { 'passwords:00000000-0000-0000-0000-000000000000': { columns: [] } } }],
    [{ lists: { tools: { columns: 'name' } } }],
    [{ lists: { tools: { columns: ['a b'] } } }],
    [{ lists: { tools: { columns: ['name', 'name'] } } }],
    [{ lists: { tools: { columns: [], token: 'x' } } }],
    [{ lists: { tools: [] } }],
    [{ lists: { tools: { columns: null } } }],
    [{ lists: { tools: { size: 30 } } }],
    [{ lists: { tools: { sort: 'name; drop table' } } }],
    [{ lists: { tools: { widths: { name: 39 } } } }],
    [{ lists: { tools: { widths: { name: 1001 } } } }],
    [{ lists: { tools: { widths: { name: 80.5 } } } }],
    [{ lists: { tools: { widths: { 'a b': 80 } } } }],
    [{ lists: { tools: { widths: ['name'] } } }],
  ])('refuses %j', async (change) => {
    expect(await validate(plainToInstance(PreferencesChange, change))).toHaveLength(1);
  });
});
