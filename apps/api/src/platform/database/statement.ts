import { createHash } from 'node:crypto';
import type pg from 'pg';

const names = new Map<string, string>();
/** Texts that are put together from parts are few, but nobody guarantees it: beyond this many, no name is remembered. */
const MOST_NAMES = 2_000;

/**
 * A statement with a name made of its text, so that each connection plans it once: planning the statements of this
 * product costs more than running them. Statements without values stay unnamed, since those may be several in one text.
 */
export function statement(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0) return { text };
  const name = nameOf(text);
  return { ...(name ? { name } : {}), text, values: [...values] };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
