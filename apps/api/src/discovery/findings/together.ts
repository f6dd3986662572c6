import { isUniqueViolation, Problem, type Tx } from '../../platform';

/**
 * Does something to several in one go, which is quick; where one of them refuses, to each by itself, so that it does not
 * keep the others from it. Answers in their order.
 */
export async function together<Item, Done>(
  tx: Tx,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Done[]>,
): Promise<(Done | Problem)[]> {
  if (items.length === 0) return [];
  const all = await attempt(tx, () => work(items));
  if (!(all instanceof Problem)) return all;
  const each: (Done | Problem)[] = [];
  for (const item of items) {
    const alone = await attempt(tx, () => work([item]));
    each.push(...(alone instanceof Problem ? [alone] : alone));
  }
  return each;
}

async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<T | Problem> {
  await tx.query('savepoint attempt');
  try {
    const done = await work();
    await tx.query('release savepoint attempt');
    return done;
  } catch (error) {
    const problem = isUniqueViolation(error) ? new Problem('duplicate', 'Another record has the same key.') : error;
    if (!(problem instanceof Problem)) throw error;
    await tx.query('rollback to savepoint attempt');
    return problem;
  }
}
