import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { BulkToolsInput, UndoToolsInput } from './bulk.dto';

const id = '0191c9a4-1111-4111-8111-000000000001';

const wrongFields = async (input: object): Promise<string[]> =>
  (await validate(input)).map(({ property }) => property).toSorted();

describe('an edit of several tools, as it is sent', () => {
  it.each<[string, object, string[]]>([
    ['says what to change and of which tools', {}, ['change', 'selection']],
    ['does not say it with nothing', { change: null, selection: null }, ['change', 'selection']],
    ['names tools, not gaps', { change: {}, selection: { tools: [null, null] } }, ['selection']],
    [
      'names each tool once',
      {
        change: {},
        selection: {
          tools: [
            { id, version: 1 },
            { id, version: 1 },
          ],
        },
      },
      ['selection'],
    ],
    ['is right with a tool and its version', { change: {}, selection: { tools: [{ id, version: 1 }] } }, []],
  ])('%s', async (_name, body, fields) => {
    expect(await wrongFields(plainToInstance(BulkToolsInput, body))).toEqual(fields);
  });

  it('is taken back for tools, not for gaps', async () => {
    expect(await wrongFields(plainToInstance(UndoToolsInput, { tools: [null] }))).toEqual(['tools']);
  });
});
