// A small trail as an export has it, made here: the fuzz needs neither a database nor a product.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

const EVENTS = 24;
const SIGNED_AFTER = [5, 11, 18, EVENTS];

/**
 * The hash of each event, which every one before it goes into.
 *
 * @returns {Buffer[]}
 */
export function chain(bodies) {
  let hash = createHash('sha256').update('tandem-audit-1').digest();
  return bodies.map((body) => (hash = createHash('sha256').update(hash).update(body).digest()));
}

/**
 * The lines of events.ndjson.
 *
 * @returns {string[]}
 */
export function linesOfBodies(bodies) {
  const hashes = chain(bodies);
  return bodies.map((body, index) => JSON.stringify({ seq: index + 1, body, hash: hashes[index].toString('hex') }));
}

/** A signed note, in the form of checkpoint-note.ts. */
export function noteOf(size, hash, { name, privateKey }) {
  const text = `${name}\n${size}\n${hash.toString('base64')}\n`;
  return `${text}\n\u2014 ${name} ${sign(null, Buffer.from(text), privateKey).toString('base64')}`;
}

export const notesText = (notes) => (notes.length === 0 ? '' : `${notes.join('\n---\n')}\n`);
export const linesText = (lines) => lines.map((line) => `${line}\n`).join('');

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An installation with its trail, the same one for the same seed. Its texts have what is easily lost: accents, quotes, and a character that stands for none. */
export function installation(seed) {
  const secret = createHash('sha256').update(`key ${seed}`).digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const fingerprint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const key = { name: `tandem-audit-${fingerprint.slice(0, 16)}`, privateKey };
  const bodies = Array.from({ length: EVENTS }, (_, index) =>
    JSON.stringify([
      1,
      index + 1,
      '2026-11-23T10:00:00.000000Z',
      'tool.change',
      `Ménage "à" € \ufffd ${index}`,
      { amount: '1200.00' },
    ]),
  );
  const hashes = chain(bodies);
  return {
    key,
    fingerprint,
    bodies,
    lines: linesOfBodies(bodies),
    notes: SIGNED_AFTER.map((size) => noteOf(size, hashes[size - 1], key)),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}
