import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** The trail up to one of its seals. */
export interface TrailHead {
  /** How many events are sealed. */
  readonly size: number;
  /** Hash of the last of them, which all before it went into. */
  readonly hash: Buffer;
}

/** SHA-256 of a public key, in hexadecimal: short enough to be compared by telephone. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/**
 * A signed note that the trail had this many events and that hash, in the form of `verify-trail.mjs`. The name in
 * it comes from the key, so that notes of two installations are never taken for one another.
 */
export function checkpointNote({ size, hash }: TrailHead, privateKeyPem: string): string {
  const key = createPrivateKey(privateKeyPem);
  const name = `tandem-audit-${fingerprintOf(createPublicKey(key)).slice(0, 16)}`;
  const text = `${name}\n${size}\n${hash.toString('base64')}\n`;
  return `${text}\n\u2014 ${name} ${sign(null, Buffer.from(text), key).toString('base64')}`;
}
