import { createHmac, timingSafeEqual } from 'node:crypto';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from '../problems/problem';

/** Query parameters of every list. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 25 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 25;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

type Key = readonly (string | number | null)[];

/**
 * Keyset cursors: the sort key of the last row, bound to the list's filter by a keyed hash, so that a cursor of another
 * filter or one that was made up is refused instead of answered wrongly.
 */
export function writeCursor(key: Key, filter: unknown): string {
  const body = JSON.stringify(key);
  return Buffer.from(JSON.stringify([body, signature(body, filter)])).toString('base64url');
}

/** @throws Problem `cursor.invalid` */
export function readCursor(cursor: string, filter: unknown): Key {
  try {
    const [body, signed] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string];
    const expected = Buffer.from(signature(body, filter));
    if (expected.length === signed.length && timingSafeEqual(expected, Buffer.from(signed))) {
      return JSON.parse(body) as Key;
    }
  } catch {
    // Falls through to the refusal: a cursor that cannot be read is as wrong as one that does not fit.
  }
  throw new Problem(
    'cursor.invalid',
    'Start from the first page again: this cursor belongs to another list or filter.',
  );
}

/** Cuts the one row too many that a list query asked for, and says where the next page begins. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  filter: unknown,
  keyOf: (row: T) => Key,
): { rows: T[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { rows: kept, nextCursor: hasMore ? writeCursor(keyOf(last), filter) : null };
}

// Cursors hold nothing secret; the key only tells ours from made-up ones.
const signature = (body: string, filter: unknown): string =>
  createHmac('sha256', 'tandem-cursor-1')
    .update(body)
    .update('\n')
    .update(JSON.stringify(filter))
    .digest('base64url')
    .slice(0, 22);
