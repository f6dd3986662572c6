import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { invalidField, Problem } from '../../platform';

/** A file that somebody sent, in a private folder of its own. */
export interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: Buffer;
}

const KINDS: readonly string[] = ['payments'];
const LONGEST_NAME = 200;
const FOLDER_PREFIX = 'tandem-upload-';

/**
 * Takes in a multipart request and hands the file to `work`, which may need its kind to have come before or after it.
 * The bytes go straight to disk, readable for this account alone.
 *
 * @throws Problem `import.too_large` or `validation.failed`
 */
export async function withUpload<T>(request: FastifyRequest, work: (upload: Upload) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new Problem('media_type.unsupported', 'Send the file as multipart/form-data.');
  return withTemporaryFile(async (file) => work(await receive(request, file)));
}

/** The path of a file that does not exist yet, in a private folder that is gone when `work` ends. */
export async function withTemporaryFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), FOLDER_PREFIX));
  try {
    return await work(path.join(folder, 'file'));
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, target: string): Promise<Upload> {
  let upload: Upload | undefined;
  let kind: unknown = 'payments';
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file')
        throw invalidField(`/${part.fieldname}`, 'Send the file in the part called "file".');
      upload = await store(part, target);
    } else if (part.fieldname === 'kind') {
      kind = part.value;
    } else {
      throw invalidField(`/${part.fieldname}`, 'There is no such field.');
    }
  }
  if (typeof kind !== 'string' || !KINDS.includes(kind))
    throw invalidField('/kind', 'Only files of payments can be imported: send kind=payments.');
  if (!upload) throw invalidField('/file', 'Choose a file.', 'required');
  return upload;
}

async function store(part: MultipartFile, target: string): Promise<Upload> {
  const hash = createHash('sha256');
  let byteCount = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      byteCount += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(part.file, measure, fs.createWriteStream(target, { mode: 0o600 }));
  if (part.file.truncated) throw new Problem('import.too_large', 'A file may have 200 MiB at most: split it.');
  return { path: target, fileName: cleanName(part.filename), byteCount, sha256: hash.digest() };
}

/** What a browser or a program calls the file, without folders and control characters. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return clean === '' ? 'payments' : clean;
}

/** Removes what a killed server left behind. Younger folders may belong to an upload under way. */
export async function sweepUploads(olderThanMs: number, now: number): Promise<void> {
  for (const name of await fs.promises.readdir(os.tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = path.join(os.tmpdir(), name);
    const age = await fs.promises.stat(folder).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > olderThanMs) await fs.promises.rm(folder, { recursive: true, force: true });
  }
}
