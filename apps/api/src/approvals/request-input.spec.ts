import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { RequestInput } from './request-input.dto';

const errorsOf = async (body: object): Promise<string[]> =>
  (await validate(plainToInstance(RequestInput, body), { whitelist: true, forbidNonWhitelisted: true })).map(
    ({ property }) => property,
  );

describe('what a client may write into a request', () => {
  it.each([
    [{}],
    [{ toolName: null, whatFor: null, dataClass: null, billing: null, budgetLineId: null, toolId: null }],
    [{ amount: { amount: '0.00', currency: 'EUR' }, termMonths: 120, stageIds: [], benefitUnitIds: [] }],
  ])('may be %j', async (body) => {
    expect(await errorsOf(body)).toEqual([]);
  });

  it.each([
    ['kind', null],
    ['kind', 'retire'],
    ['termMonths', null],
    ['termMonths', 0],
    ['termMonths', 1.5],
    ['termMonths', 121],
    ['definedById', null],
    ['benefitUnitIds', null],
    ['benefitUnitIds', ['x']],
    ['stageIds', null],
    ['stageIds', [null]],
    ['toolId', 'x'],
    ['toolName', 7],
    ['whatFor', 'x'.repeat(2001)],
    ['amount', null],
    ['amount', '10.00'],
    ['amount', { amount: 10, currency: 'EUR' }],
    ['amount', { amount: '10.001', currency: 'EUR' }],
    ['amount', { amount: '1e3', currency: 'EUR' }],
    ['dataClass', 'secret'],
    ['status', 'approved'],
    ['requesterId', '00000000-0000-4000-8000-000000000000'],
  ])('may not say %s: %j', async (field, value) => {
    expect(await errorsOf({ [field]: value })).toEqual([field]);
  });
});
