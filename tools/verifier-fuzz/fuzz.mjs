// Changes an export at random and asks the script that ships with it. Whatever it accepts has to be true (reliability A2).
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesOf, readNotes, verifyTrail } from '../../apps/api/src/audit/verify-trail.mjs';
import { dice, MUTATIONS, WITH_THE_KEY } from './mutations.mjs';
import { chain, installation, linesText, notesText } from './trail-export.mjs';

const SCRIPT = fileURLToPath(new URL('../../apps/api/src/audit/verify-trail.mjs', import.meta.url));
const NAMES = { events: 'events.ndjson', checkpoints: 'checkpoints.txt', key: 'audit-key.pem', kept: 'kept.txt' };
/** Of these sizes the chunks are that a file is read in, so that lines and characters are cut by them. */
const CHUNKS = [1, 7, 64, 65_536];

function* chunksOf(buffer, size) {
  for (let at = 0; at < buffer.length; at += size) yield buffer.subarray(at, at + size);
}

/** What the script would answer, in this process: what it found, or why it refused. */
async function answerTo(files, chunk) {
  try {
    const key = createPublicKey(files.key);
    const notes = ['checkpoints', 'kept'].flatMap((name) => readNotes(files[name].toString('utf8'), key, name));
    const found = await verifyTrail(linesOf(chunksOf(files.events, chunk)), notes);
    const der = key.export({ type: 'spki', format: 'der' });
    return { isOk: true, ...found, fingerprint: createHash('sha256').update(der).digest('hex') };
  } catch (error) {
    return { isOk: false, because: String(error.message) };
  }
}

/** Why an answer of OK is not true; null where it is. It is judged by the trail as it was, and not as the script does. */
function untruth({ events, signed, fingerprint }, files, installations) {
  const whose = installations.find((one) => one.fingerprint === fingerprint);
  if (whose === undefined) return 'the key is of nobody';
  const lines = files.events.toString('utf8').split('\n').slice(0, -1);
  const notes = ['checkpoints', 'kept'].flatMap((name) => {
    const text = files[name].toString('utf8');
    return text === '' ? [] : text.slice(0, -1).split('\n---\n');
  });
  const unknown = notes.find((note) => !whose.notes.includes(note));
  if (unknown !== undefined) return 'a note that was never signed so';
  const sizes = notes.map((note) => Number(note.split('\n')[1]));
  if (!sizes.includes(signed) || sizes.some((size) => size > signed))
    return `signed up to ${signed}, the notes say ${sizes}`;
  if (events !== lines.length) return `${events} events, the file has ${lines.length}`;
  const forged = lines.slice(0, signed).findIndex((line, index) => line !== whose.lines[index]);
  if (forged >= 0) return `event ${forged + 1} is not the one that was signed`;
  const hashes = chain(lines.map((line) => JSON.parse(line).body));
  const loose = lines.findIndex((line, index) => JSON.parse(line).hash !== hashes[index].toString('hex'));
  return loose < 0 ? null : `event ${loose + 1} does not follow from the one before`;
}

/** The exit code of the script as a process. */
function exitCodeOf(files, folder) {
  const args = Object.entries(NAMES).map(([name, file]) => {
    fs.writeFileSync(path.join(folder, file), files[name]);
    return path.join(folder, file);
  });
  return spawnSync(process.execPath, [SCRIPT, ...args], { timeout: 60_000 }).status;
}

/**
 * Changes an export `runs` times, each time in one to three ways. Every so many times the script runs as a process as well.
 *
 * @returns how many were refused, how many were rightly accepted, and every answer that was wrong, with its run
 */
export async function fuzz({ runs, seed, processes }) {
  const original = installation(1);
  const other = installation(2);
  const whole = {
    events: Buffer.from(linesText(original.lines)),
    checkpoints: Buffer.from(notesText(original.notes)),
    key: Buffer.from(original.publicKey),
    kept: Buffer.from(notesText(original.notes.slice(1, 3))),
  };
  const asProcess = new Set(Array.from({ length: processes }, (_, index) => Math.floor((index * runs) / processes)));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-fuzz-'));
  const result = { refused: 0, accepted: 0, asProcess: asProcess.size, wrong: [] };
  try {
    for (let run = 0; run < runs; run++) {
      const roll = dice(seed * 1_000_003 + run);
      const ways = Array.from({ length: 1 + roll.below(3) }, () => roll.pick(MUTATIONS));
      const changed = ways.reduce((before, [, mutate]) => safely(mutate, before, { roll, original, other }), whole);
      const files = ways.some(([way]) => way === WITH_THE_KEY) ? { ...changed, kept: whole.kept } : changed;
      const answer = await answerTo(files, roll.pick(CHUNKS));
      const why = answer.isOk ? untruth(answer, files, [original, other]) : null;
      if (answer.isOk) result.accepted += 1;
      else result.refused += 1;
      const name = `run ${run} (${ways.map(([way]) => way).join('; ')})`;
      if (why !== null) result.wrong.push(`${name}: accepted, but ${why}`);
      if (!asProcess.has(run)) continue;
      const code = exitCodeOf(files, folder);
      if (code !== (answer.isOk ? 0 : 2)) result.wrong.push(`${name}: the process ended with ${code}`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

/** A change may not fit what an earlier one has made of the files; then it changes nothing. */
function safely(mutate, files, context) {
  try {
    return mutate(files, context);
  } catch (error) {
    if (error instanceof SyntaxError) return files;
    throw error;
  }
}
