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
/** What is longer holds a file beyond the limit of the server, whatever stands around it: no need to read it. */
const LONGEST_REQUEST = 201 * 1024 * 1024;
export const FOLDER_PREFIX = 'tandem-upload-';

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
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > LONGEST_REQUEST) throw tooLarge();
  try {
    return await receiveParts(request, target);
  } catch (error) {
    if (isBrokenOff(error))
      throw new Problem('request.malformed', 'The upload broke off or is no multipart/form-data.', { cause: error });
    throw error;
  }
}

async function receiveParts(request: FastifyRequest, target: string): Promise<Upload> {
  let upload: Upload | undefined;
  let kind: unknown = 'payments';
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file')
        throw invalidField(`/${part.fieldname}`, 'Send the file in the part called "file".', 'unexpected');
      upload = await store(part, target);
    } else if (part.fieldname === 'kind') {
      kind = part.value;
    } else {
      throw invalidField(`/${part.fieldname}`, 'There is no such field.', 'unexpected');
    }
  }
  if (typeof kind !== 'string' || !KINDS.includes(kind))
    throw invalidField('/kind', 'Only files of payments can be imported: send kind=payments.', 'not_listed');
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
  if (part.file.truncated) throw tooLarge();
  return { path: target, fileName: cleanName(part.filename), byteCount, sha256: hash.digest() };
}

const tooLarge = (): Problem => new Problem('import.too_large', 'A file may have 200 MiB at most: split it.');

/** What the parser and the stream say of requests that end too early or were never multipart; they have no codes of their own. */
const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error &&
  (/^Multipart:|unexpected end of multipart data/i.test(error.message) ||
    ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'].includes((error as NodeJS.ErrnoException).code ?? ''));

/** What a browser or a program calls the file, without folders and control characters. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return clean === '' ? 'payments' : clean;
}
