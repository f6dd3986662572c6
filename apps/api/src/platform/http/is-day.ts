import { isISO8601, ValidateBy } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day, "2026-11-22": one that there is, and neither an instant nor the day of a week as ISO 8601 also has them. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && DAY.test(value) && isISO8601(value, { strict: true }),
      defaultMessage: () => 'Enter a day as YYYY-MM-DD.',
    },
  });
