import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, whose text may arrive piece by piece. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
}

/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows: when a file was made stands inside it. */
const FIRST_DAY = 0x0021;
const LARGEST = 0xffff_ffff;

/** An archive as it is written, with nothing held back but the list of its files. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const header = Buffer.concat([
      fields(0x04034b50, [VERSION, FLAGS, DEFLATED, 0, FIRST_DAY]),
      Buffer.alloc(12),
      lengths(name),
      name,
    ]);
    yield header;
    const sizes = { crc: 0, size: 0, packed: 0 };
    yield* deflated(entry.content, sizes);
    yield wide(0x08074b50, sizes.crc, sizes.packed, sizes.size);
    written.push({ name, offset, ...sizes });
    offset += header.length + sizes.packed + 16;
    if (Math.max(offset, sizes.size) > LARGEST) throw new Error('The archive grows beyond what its format can hold.');
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield Buffer.concat([
    fields(0x06054b50, [0, 0, written.length, written.length]),
    wide(directory.length, offset),
    Buffer.alloc(2),
  ]);
}

/** Level 1 packs tables nearly as small as the usual level does, in a third of the time. */
async function* deflated(
  content: ZipEntry['content'],
  sizes: { crc: number; size: number; packed: number },
): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      sizes.crc = crc32(bytes, sizes.crc);
      sizes.size += bytes.length;
      yield bytes;
    }
  }
  const packer = createDeflateRaw({ level: 1 });
  // What goes wrong before the packer comes out of it, where the loop below meets it.
  pipeline(Readable.from(counted(), { objectMode: false }), packer, () => undefined);
  for await (const chunk of packer as AsyncIterable<Buffer>) {
    sizes.packed += chunk.length;
    yield chunk;
  }
}

const directoryEntry = ({ name, offset, crc, size, packed }: Written): Buffer =>
  Buffer.concat([
    fields(0x02014b50, [VERSION, VERSION, FLAGS, DEFLATED, 0, FIRST_DAY]),
    wide(crc, packed, size),
    lengths(name),
    Buffer.alloc(10),
    wide(offset),
    name,
  ]);

/** The length of the name, and none of an extra field. */
function lengths(name: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(name.length);
  return bytes;
}

function wide(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  return bytes;
}

function fields(signature: number, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 2 * values.length);
  bytes.writeUInt32LE(signature);
  values.forEach((value, index) => bytes.writeUInt16LE(value, 4 + 2 * index));
  return bytes;
}
