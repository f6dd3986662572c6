import { describe, expect, it } from '@jest/globals';
import { Problem, type Tx } from '../../platform';
import { together } from './together';

describe('something done to several findings', () => {
  const said: string[] = [];
  const tx = {
    query: (sql: string) => {
      said.push(sql);
      return Promise.resolve([]);
    },
  } as unknown as Tx;
  const refused = new Problem('finding.status', 'Something newer rests on it.');
  const doubled = (refusing: readonly number[], asked: number[][] = []) => {
    const work = (items: readonly number[]): Promise<number[]> => {
      asked.push([...items]);
      return items.some((item) => refusing.includes(item))
        ? Promise.reject(refused)
        : Promise.resolve(items.map((item) => item * 2));
    };
    return together(tx, [1, 2, 3], work);
  };

  it('is done in one go as long as none refuses', async () => {
    const asked: number[][] = [];
    expect(await doubled([], asked)).toEqual([2, 4, 6]);
    expect(asked).toEqual([[1, 2, 3]]);
  });

  it('is done to the others where one refuses, which keeps nothing of the attempt', async () => {
    said.length = 0;
    expect(await doubled([2])).toEqual([2, refused, 6]);
    expect(said.filter((sql) => sql.startsWith('rollback'))).toHaveLength(2);
  });

  it('is done to none where there is none', async () => {
    expect(await together(tx, [], () => Promise.reject(refused))).toEqual([]);
  });

  it('goes on to whoever asked where it is no refusal that went wrong', async () => {
    await expect(together(tx, [1], () => Promise.reject(new Error('The connection broke.')))).rejects.toThrow(
      'The connection broke.',
    );
  });
});
