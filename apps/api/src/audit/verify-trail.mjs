// Checks an exported audit trail without the product, and with nothing but Node.js:
//
//   node verify-trail.mjs events.ndjson checkpoints.txt audit-key.pem [checkpoints-that-you-kept.txt]
//
// It answers OK and ends with 0, or says what is wrong at which place and ends with 2. Read it before you trust it.
//
// events.ndjson       one event a line, in the order of the seals: {"seq":1,"body":"[1,…]","hash":"<64 hexadecimal digits>"}.
//                     hash = SHA-256(hash of the line before ‖ body), and before the first line SHA-256("tandem-audit-1").
// checkpoints.txt     signed notes, with a line "---" between two: name, number of events, hash of the last one in base64,
//                     an empty line, and "— name signature", an Ed25519 signature in base64 of everything before the empty line.
// audit-key.pem       the public key of the installation; compare its fingerprint with the one that you were given.
// checkpoints kept    notes that you were given at another time. Whoever holds the database and the key can write another
//                     history, but none that agrees with a note that they cannot reach.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TextDecoder } from 'node:util';

const GENESIS = createHash('sha256').update('tandem-audit-1').digest();
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]{86}==)$/;
const HASH = /^[0-9a-f]{64}$/;
const COUNT = /^[1-9]\d{0,15}$/;

/** What an export does not prove, and where. */
export class Broken extends Error {}

/** The notes of a file, each with its signature checked. */
export function readNotes(text, publicKey, file) {
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Broken(`${file}: the last line is cut off`);
  return text
    .slice(0, -1)
    .split('\n---\n')
    .map((note, index) => readNote(note, publicKey, `${file}, note ${index + 1}`));
}

function readNote(note, publicKey, place) {
  const end = note.indexOf('\n\n');
  if (end < 0) throw new Broken(`${place}: no signature`);
  const signed = note.slice(0, end + 1);
  const [name, size, root, rest, ...more] = signed.split('\n');
  if (rest !== '' || more.length > 0) throw new Broken(`${place}: not three lines`);
  const [, signer, signature] = SIGNATURE_LINE.exec(note.slice(end + 2)) ?? [];
  if (signer === undefined || signer !== name) throw new Broken(`${place}: the signature line is malformed`);
  if (!COUNT.test(size) || !isBase64(root, 32)) throw new Broken(`${place}: malformed`);
  const bytes = Buffer.from(signature, 'base64');
  if (!isBase64(signature, 64) || !verify(null, Buffer.from(signed), publicKey, bytes))
    throw new Broken(`${place}: the signature over ${size} events is not of this key`);
  return { name, size: Number(size), root, place };
}

/** Base64 has several spellings of the same bytes; only one of them is taken. */
function isBase64(text, length) {
  const bytes = Buffer.from(text ?? '', 'base64');
  return bytes.length === length && bytes.toString('base64') === text;
}

/**
 * Checks every line against the line before it and against the notes.
 *
 * @param lines the lines of events.ndjson, as an (async) iterable of texts
 * @param notes what `readNotes` gave for all files of notes together
 * @returns how many events there are, and up to which one they are signed
 */
export async function verifyTrail(lines, notes) {
  if (notes.length === 0) throw new Broken('there is no checkpoint: nothing is signed');
  const roots = rootsBySize(notes);
  let hash = GENESIS;
  let count = 0;
  for await (const line of lines) {
    count += 1;
    hash = nextHash(hash, line, count);
    const note = roots.get(count);
    if (note !== undefined && note.root !== hash.toString('base64'))
      throw new Broken(`event ${count}: ${note.place} was signed over another history`);
  }
  // The notes of many years are more than a call can take as arguments.
  const signed = [...roots.keys()].reduce((most, size) => Math.max(most, size), 0);
  if (signed > count) throw new Broken(`the events end after ${count}, but ${signed} were signed`);
  return { events: count, signed };
}

function rootsBySize(notes) {
  const roots = new Map();
  const [{ name }] = notes;
  for (const note of notes) {
    if (note.name !== name) throw new Broken(`${note.place}: of another installation than the first note`);
    const other = roots.get(note.size);
    if (other !== undefined && other.root !== note.root)
      throw new Broken(`${note.place}: a second history of ${note.size} events was signed`);
    roots.set(note.size, note);
  }
  return roots;
}

function nextHash(hash, line, count) {
  const event = parse(line, count);
  // Written once more, so that neither a second property of the same name nor a blank hides something.
  if (JSON.stringify({ seq: event.seq, body: event.body, hash: event.hash }) !== line)
    throw new Broken(`event ${count}: not written as an export writes it`);
  if (event.seq !== count) throw new Broken(`event ${count}: its number is ${event.seq}`);
  // Half of a character would be hashed like the sign for an unknown one.
  if (typeof event.body !== 'string' || !event.body.isWellFormed() || !HASH.test(event.hash))
    throw new Broken(`event ${count}: malformed`);
  const next = createHash('sha256').update(hash).update(event.body).digest();
  if (next.toString('hex') !== event.hash) throw new Broken(`event ${count}: its text or the one before was changed`);
  return next;
}

function parse(line, count) {
  try {
    const event = JSON.parse(line);
    if (typeof event === 'object' && event !== null) return event;
  } catch {
    // Told below, with its place.
  }
  throw new Broken(`event ${count}: not readable`);
}

/** The lines of a file, which may be larger than the memory. Every line ends with one line feed. */
export async function* linesOf(chunks) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest + decoder.decode() !== '') throw new Broken('the last event is cut off');
}

async function main([events, checkpoints, key, kept]) {
  if (key === undefined)
    throw new Broken('usage: verify-trail.mjs events.ndjson checkpoints.txt audit-key.pem [kept.txt]');
  const publicKey = createPublicKey(readFileSync(key));
  const files = kept === undefined ? [checkpoints] : [checkpoints, kept];
  const notes = files.flatMap((file) => readNotes(readFileSync(file, 'utf8'), publicKey, file));
  const result = await verifyTrail(linesOf(createReadStream(events)), notes);
  const fingerprint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const tail = result.events - result.signed;
  process.stdout.write(
    `OK: ${result.events} events, signed up to ${result.signed}${tail > 0 ? `, ${tail} after that not signed yet` : ''}\n` +
      `key: ${fingerprint}\n`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    process.stdout.write(`FAIL: ${error.message}\n`);
    process.exitCode = 2;
  });
}
