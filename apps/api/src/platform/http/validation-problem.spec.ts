import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import type { FieldError, Problem } from '../problems/problem';
import { IsDay } from './is-day';
import { MoneyField, type MoneyView } from './money-field';
import { VALIDATION } from './validation';

class Sample {
  @IsString() @Length(2, 5) code!: string;
  @IsOptional() @MaxLength(3) note?: string;
  @IsOptional() @IsIn(['it', 'marketing']) source?: string;
  @IsOptional() @IsInt() @Min(1) @Max(120) months?: number;
  @IsOptional() @IsUUID() unitId?: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'A day.', context: { code: 'day' } }) on?: string;
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @Matches(/^x/) odd?: string;
  @MoneyField({ optional: true }) amount?: MoneyView;
}

async function refusalOf(body: object): Promise<Problem> {
  const pipe = new ValidationPipe(VALIDATION);
  return pipe.transform(body, { type: 'body', metatype: Sample }).then(
    () => Promise.reject(new Error('It was accepted.')),
    (problem: Problem) => problem,
  );
}

const reasonsOf = ({ options }: Problem): Pick<FieldError, 'pointer' | 'code' | 'values'>[] =>
  (options.errors ?? []).map(({ pointer, code, values }) => ({ pointer, code, ...(values ? { values } : {}) }));

describe('a field that breaks a rule', () => {
  it.each<[string, object, object]>([
    ['a text that is too short', { code: 'a' }, { pointer: '/code', code: 'too_short', values: { min: 2 } }],
    ['a text that is too long', { code: 'abcdef' }, { pointer: '/code', code: 'too_long', values: { max: 5 } }],
    ['nothing at all', {}, { pointer: '/code', code: 'required' }],
    ['a blank', { code: ' ' }, { pointer: '/code', code: 'required' }],
    [
      'a note over its length',
      { code: 'ab', note: 'long' },
      { pointer: '/note', code: 'too_long', values: { max: 3 } },
    ],
    ['what is not offered', { code: 'ab', source: 'hr' }, { pointer: '/source', code: 'not_listed' }],
    ['half a month', { code: 'ab', months: 1.5 }, { pointer: '/months', code: 'not_whole' }],
    ['no month', { code: 'ab', months: 0 }, { pointer: '/months', code: 'too_small', values: { min: 1 } }],
    ['121 months', { code: 'ab', months: 121 }, { pointer: '/months', code: 'too_large', values: { max: 120 } }],
    ['an id that is none', { code: 'ab', unitId: 'u1' }, { pointer: '/unitId', code: 'unknown' }],
    ['a rule that names its code', { code: 'ab', on: 'soon' }, { pointer: '/on', code: 'day' }],
    ['a day that the month does not have', { code: 'ab', from: '2026-02-30' }, { pointer: '/from', code: 'day' }],
    ['an instant', { code: 'ab', from: '2026-11-22T10:00:00Z' }, { pointer: '/from', code: 'day' }],
    ['the day of a week', { code: 'ab', from: '2026-W10-1' }, { pointer: '/from', code: 'day' }],
    ['a day by its number', { code: 'ab', from: '2026-060' }, { pointer: '/from', code: 'day' }],
    ['a rule without words of its own', { code: 'ab', odd: 'y' }, { pointer: '/odd', code: 'invalid' }],
    ['a field that nobody asked for', { code: 'ab', colour: '' }, { pointer: '/colour', code: 'unexpected' }],
    ['an amount as a number', { code: 'ab', amount: 12 }, { pointer: '/amount', code: 'money' }],
  ])('is told by its code and its limit: %s', async (_case, body, reason) => {
    expect(reasonsOf(await refusalOf(body))).toContainEqual(reason);
  });

  it('accepts a day that there is', async () => {
    const pipe = new ValidationPipe(VALIDATION);
    const body = { code: 'ab', from: '2028-02-29' };
    await expect(pipe.transform(body, { type: 'body', metatype: Sample })).resolves.toMatchObject(body);
  });

  it('makes a problem of its own kind of an amount that cannot be read', async () => {
    expect((await refusalOf({ code: 'ab', amount: { amount: '1,5', currency: 'EUR' } })).code).toBe('money.invalid');
  });
});
