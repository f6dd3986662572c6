import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter, type Language } from '..';
import {
  TRAIL_ACTIONS,
  actionWords,
  capacityWords,
  changeSummary,
  fieldChanges,
  reasonWords,
  refusalWords,
  trailWords,
} from '.';

const LUIS = '0191c9a4-1111-4111-8111-0000000000aa';
const NAMES: Readonly<Record<string, string>> = { [LUIS]: 'Luis Ortiz', find: 'Find', grow: 'Grow' };

async function wordsIn(language: Language) {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'audit');
  const format = new Formatter({ language, region: language === 'es' ? 'es-ES' : 'en-GB', timeZone: 'Europe/Madrid' });
  return trailWords(texts, format, (id) => NAMES[id]);
}

const change = (before: object | null, after: object | null, objectType = 'tool') => ({
  objectType,
  before: before && Object.fromEntries(Object.entries(before)),
  after: after && Object.fromEntries(Object.entries(after)),
});

describe('a change in the trail, told field by field', () => {
  it('names people, statuses and days instead of what the record holds', async () => {
    const words = await wordsIn('en');
    const changes = fieldChanges(
      change(
        { status: 'trial', budgetOwnerId: null, contractEndsOn: '2026-12-31' },
        { status: 'active', budgetOwnerId: LUIS, contractEndsOn: '2027-12-31' },
      ),
      words,
    );
    expect(changes).toEqual([
      { field: 'status', label: 'Status', before: 'On trial', after: 'Active' },
      { field: 'budgetOwnerId', label: 'Budget owner', before: null, after: 'Luis Ortiz' },
      { field: 'contractEndsOn', label: 'Contract ends', before: '31 Dec 2026', after: '31 Dec 2027' },
    ]);
  });

  it('says the same in Spanish, with Spanish numbers', async () => {
    const words = await wordsIn('es');
    const [amount] = fieldChanges(
      change(
        { amount: { amount: '3900.00', currency: 'EUR' } },
        { amount: { amount: '4800.00', currency: 'EUR' } },
        'request',
      ),
      words,
    );
    expect(amount).toMatchObject({ label: 'Importe', before: '3.900,00\u00a0EUR', after: '4.800,00\u00a0EUR' });
  });

  it('joins an amount in the smallest unit with the currency that was kept beside it', async () => {
    const words = await wordsIn('en');
    const changes = fieldChanges(change(null, { contractAmountMinor: '3600000', contractCurrency: 'EUR' }), words);
    expect(changes).toEqual([
      {
        field: 'contractAmountMinor',
        label: 'Amount of the contract',
        before: null,
        after: '36,000.00\u00a0EUR',
      },
    ]);
  });

  it('takes the currency from the other side when only the amount changed', async () => {
    const words = await wordsIn('en');
    const [amount] = fieldChanges(
      change({ contractAmountMinor: '500' }, { contractAmountMinor: '700', contractCurrency: 'JPY' }),
      words,
    );
    expect(amount).toMatchObject({ before: '500\u00a0JPY', after: '700\u00a0JPY' });
  });

  it('does not guess a currency that was not kept', async () => {
    const words = await wordsIn('en');
    const [amount] = fieldChanges(change({ contractAmountMinor: '500' }, { contractAmountMinor: '700' }), words);
    expect(amount?.after).toBe('700 (in the smallest unit of the currency)');
  });

  it('tells the stages of a tool with their weights and the roles of a person with their reach', async () => {
    const words = await wordsIn('en');
    const changes = fieldChanges(
      change(
        { stages: [{ id: 'find', weight: 100 }] },
        {
          stages: [
            { id: 'find', weight: 60 },
            { id: 'grow', weight: 40 },
          ],
          grants: [{ role: 'cmo', unitId: null, fundSource: 'marketing' }],
        },
      ),
      words,
    );
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['Find 100%', 'Find 60%, Grow 40%'],
      [null, 'CMO (Marketing)'],
    ]);
  });

  it('tells where a rate was read apart from whose money it is', async () => {
    const words = await wordsIn('en');
    const rate = fieldChanges(change(null, { source: 'ECB reference rate' }, 'exchange-rate'), words);
    const tool = fieldChanges(change({ source: 'shadow' }, { source: 'it' }), words);
    expect([rate[0]?.label, tool[0]?.label, tool[0]?.before]).toEqual([
      'Where it was read',
      'Source of funds',
      'Shadow IT',
    ]);
  });

  it('tells an import by its rows, its payments and their sum', async () => {
    const words = await wordsIn('en');
    const counts = {
      rows: 275,
      payments: 274,
      sum: { amount: '27410.94', currency: 'EUR' },
      notPayments: { total: 1 },
    };
    const [told] = fieldChanges(change(null, { counts }, 'import'), words);
    expect(told?.after).toBe('275 rows, 274 payments, 27,410.94\u00a0EUR');
  });

  it('tells a calendar by the days of its week, its country and its units, not by their numbers', async () => {
    const words = await wordsIn('es');
    const after = { country: 'ES', weekdays: [1, 5], unitIds: [LUIS], name: { en: 'Epiphany', es: 'Epifanía' } };
    expect(fieldChanges(change(null, after, 'business-calendar'), words).map((field) => field.after)).toEqual([
      'España',
      'lunes, viernes',
      'Luis Ortiz',
      'Epifanía',
    ]);
  });

  it('says the answers of a closed list in words, and keeps one it does not know', async () => {
    const words = await wordsIn('es');
    const after = { kind: 'renewal', billing: 'yearly', dataClass: 'personal', certainty: 'guessed' };
    expect(fieldChanges(change(null, after, 'request'), words).map((field) => field.after)).toEqual([
      'renovación',
      'anual',
      'datos personales',
      'guessed',
    ]);
  });

  it('leaves out what did not change and what was and stayed empty', async () => {
    const words = await wordsIn('en');
    expect(fieldChanges(change({ name: 'A', title: null }, { name: 'A', title: '' }), words)).toEqual([]);
  });

  it('shortens an id that nobody can name, and cuts an unknown field into words', async () => {
    const words = await wordsIn('en');
    const [unknown] = fieldChanges(change(null, { reviewBoardId: '0191c9a4-1111-4111-8111-0000000000bb' }), words);
    expect(unknown).toMatchObject({ label: 'Review board id', after: '…0000bb' });
  });

  it('sums up a change by its first field and the number of others', async () => {
    const words = await wordsIn('en');
    const one = fieldChanges(change({ status: 'trial' }, { status: 'active' }), words);
    const three = fieldChanges(
      change({ status: 'trial', name: 'A' }, { status: 'active', name: 'B', category: 'C' }),
      words,
    );
    expect([changeSummary(one, words), changeSummary(three, words), changeSummary([], words)]).toEqual([
      'Status: On trial → Active',
      'Status: On trial → Active and 2 more fields',
      '',
    ]);
  });

  it('goes on after a text that ends with a full stop, and cuts a hash that only a machine reads to its end', async () => {
    const words = await wordsIn('en');
    const more = { field: 'name', label: 'Name', before: null, after: 'B' };
    const summed = ['Pilots stall.', '4d5cf47fdc0fbf93'.repeat(4)].map((after) =>
      changeSummary([{ field: 'why', label: 'Why', before: null, after }, more], words),
    );
    expect(summed).toEqual(['Why: Pilots stall and 1 more field', 'Why: 4d5cf47fdc0f… and 1 more field']);
  });
});

describe('the words of an act', () => {
  it.each(['en', 'es'] as const)('exist for every act the product records (%s)', async (language) => {
    const { texts } = await wordsIn(language);
    const bare = TRAIL_ACTIONS.filter((action) => actionWords(action, texts).includes('.'));
    expect(bare).toEqual([]);
  });

  it('tell an attempt that was refused from an act', async () => {
    const { texts } = await wordsIn('en');
    expect([actionWords('tool.change', texts), actionWords('updateTool', texts)]).toEqual([
      'Changed the tool',
      'Tried to change a tool',
    ]);
  });

  it('show an act without words as it was recorded', async () => {
    const { texts } = await wordsIn('en');
    expect(actionWords('contract.renew', texts)).toBe('contract.renew');
  });

  it('name the capacity somebody acted in, also where it was no post at all', async () => {
    const { texts } = await wordsIn('en');
    expect(['cio', 'system', 'operator', 'self', 'none'].map((capacity) => capacityWords(capacity, texts))).toEqual([
      'CIO',
      'Tandem',
      'Command line',
      'own account',
      'no role for this',
    ]);
  });

  it.each([
    ['changes-unanswered', 'Se pidieron cambios y no se volvió a enviar en 30 días.'],
    ['The fiscal year of its budget line is over.', 'El ejercicio de su partida ya terminó.'],
    ['A payment without authorised budget', 'Hay un pago sin presupuesto autorizado.'],
    ['demo-complete', 'La demostración está completa.'],
    ['Nobody renews it', 'Nobody renews it'],
    [null, ''],
  ])('say the reason %j, of the product or of a person', async (recorded, said) => {
    const { texts } = await wordsIn('es');
    expect(reasonWords(recorded, texts)).toBe(said);
  });

  it('say why something was refused in the language of the reader', async () => {
    const { texts } = await wordsIn('es');
    expect([
      refusalWords('tool.transition', texts),
      refusalWords('no.such.code', texts),
      refusalWords(null, texts),
    ]).toEqual(['La herramienta no puede pasar de su estado actual a este.', '', '']);
  });
});
