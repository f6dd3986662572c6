import pg from 'pg';

const DATE = 1082;
const INT8 = 20;

/**
 * How column values reach TypeScript: calendar days stay text (a Date would move them across midnight), and 64-bit
 * integers become bigint, because minor units must never pass through a floating point number.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number): (value: string) => unknown {
    if (oid === DATE) return (value) => value;
    if (oid === INT8) return (value) => BigInt(value);
    const usual: unknown = pg.types.getTypeParser(oid);
    return usual as (value: string) => unknown;
  },
};
