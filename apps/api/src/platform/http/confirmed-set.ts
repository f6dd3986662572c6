import { createHash } from 'node:crypto';
import { Problem } from '../problems/problem';

/**
 * A name for what a preview showed: the same for the same members, whatever their order. An act by filter sends it back,
 * so that nothing is done to what nobody has looked at.
 */
export const setName = (members: readonly string[]): string =>
  createHash('sha256').update(members.toSorted().join('\n')).digest('base64url');

/** @throws Problem `selection.changed` with how many would change now, when that is no longer what the preview showed */
export function requireSameSet(seen: string | undefined, members: readonly string[]): void {
  if (seen === setName(members)) return;
  throw new Problem(
    'selection.changed',
    `Another set matches than the one previewed: ${members.length} would change.`,
    {
      extension: { changes: members.length },
    },
  );
}
