import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The private key that signs the trail, and its public one, both as PEM. */
export interface AuditKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * Reads the signing key, and makes one where there is none yet. It lies outside the database, so that whoever can write
 * there cannot sign.
 *
 * @throws Error for a file that cannot be read or holds no Ed25519 key
 */
export function auditKey(file: string): AuditKey {
  if (!fs.existsSync(file)) makeKey(file);
  const privateKey = fs.readFileSync(file, 'utf8');
  const publicKey = createPublicKey(privateKey);
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds no Ed25519 key.`);
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    fs.writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of the same installation was first; its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
