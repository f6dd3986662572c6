import { createHash } from 'node:crypto';

/**
 * A number from 0 to below 1 that the seed gives for one purpose. It does not depend on what was asked before, since
 * people who work in parallel ask in another order each time.
 */
export const chance = (seed: number, purpose: string): number =>
  createHash('sha256').update(`${seed} ${purpose}`).digest().readUInt32BE() / 2 ** 32;
