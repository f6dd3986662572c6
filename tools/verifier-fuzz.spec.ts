import { describe, expect, it } from '@jest/globals';
import { readNotes, verifyTrail } from '../apps/api/src/audit/verify-trail.mjs';
import { fuzz } from './verifier-fuzz/fuzz.mjs';
import { installation, linesOfBodies, noteOf, notesText, chain } from './verifier-fuzz/trail-export.mjs';
import { createPublicKey } from 'node:crypto';

describe('the script that ships with an export of the trail', () => {
  it('A2 accepts nothing of 500 changed exports that is not true, and always ends with 0 or 2', async () => {
    const { refused, accepted, wrong } = await fuzz({ runs: 500, seed: 1, processes: 10 });
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(400);
    expect(accepted).toBeGreaterThan(0);
  });

  it('takes no half of a character for the sign that stands for an unknown one, although both are hashed alike', async () => {
    const { key, publicKey } = installation(1);
    const [hash] = chain(['\ufffd']);
    const notes = readNotes(notesText([noteOf(1, hash, key)]), createPublicKey(publicKey), 'notes');
    const [line = ''] = linesOfBodies(['\ufffd']);
    await expect(verifyTrail([line], notes)).resolves.toEqual({ events: 1, signed: 1 });
    await expect(verifyTrail([line.replace('\ufffd', '\\ud800')], notes)).rejects.toThrow('event 1: malformed');
  });

  it('reads the notes of many years', async () => {
    const { key, bodies } = installation(1);
    const [hash] = chain(bodies);
    const note = { name: key.name, root: hash?.toString('base64'), place: 'note' };
    const notes = Array.from({ length: 300_000 }, (_, index) => ({ ...note, size: index + 1 }));
    await expect(verifyTrail(linesOfBodies(bodies).slice(0, 1), notes)).rejects.toThrow('but 300000 were signed');
  });
});
