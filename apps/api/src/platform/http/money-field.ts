import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { fromJson, type Money, type MoneyJson } from '@tandem/money';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { Problem } from '../problems/problem';

/** Money on the wire: a decimal string and its ISO 4217 currency. */
export class MoneyView implements MoneyJson {
  @ApiProperty({ example: '1234.50', description: 'Decimal string, at most as many decimals as the currency has' })
  amount!: string;
  @ApiProperty({ example: 'EUR' }) currency!: string;
}

/** An amount in a request body; `minimum: 'positive'` refuses nought and less. */
export function MoneyField(
  options: { optional?: boolean; positive?: boolean; description?: string } = {},
): PropertyDecorator {
  const about = { type: MoneyView, ...(options.description ? { description: options.description } : {}) };
  return applyDecorators(
    options.optional ? ApiPropertyOptional(about) : ApiProperty(about),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'isMoney',
        target: target.constructor,
        propertyName: String(property),
        validator: {
          validate: (value: unknown) =>
            (options.optional === true && value === undefined) ||
            moneyProblem(value, options.positive === true) === undefined,
          defaultMessage: (args?: ValidationArguments) =>
            moneyProblem(args?.value, options.positive === true) ??
            'Write the amount as {"amount": "1234.50", "currency": "EUR"}.',
        },
      }),
  );
}

function moneyProblem(value: unknown, isPositive: boolean): string | undefined {
  const shape = 'Write the amount as {"amount": "1234.50", "currency": "EUR"}.';
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.keys(value).some((key) => key !== 'amount' && key !== 'currency')
  ) {
    return shape;
  }
  const read = fromJson(value as MoneyJson);
  if (!read.ok) return `${shape} (${read.refusal.reason})`;
  return isPositive && read.value.minor <= 0n ? 'The amount must be more than nought.' : undefined;
}

/** A validated body's amount as a domain value. */
export function readMoney(json: MoneyJson): Money {
  const read = fromJson(json);
  if (!read.ok) throw new Problem('money.invalid', 'An amount is not written as expected.');
  return read.value;
}
