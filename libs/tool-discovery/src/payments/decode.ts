/** How the bytes of a file were read as text. 'mixed' is UTF-8 with stray Windows-1252 bytes in it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many characters could not be read and stand as U+FFFD in the text. */
  readonly replaced: number;
}

const REPLACEMENT = 0xfffd;

/** What Windows-1252 has at 0x80 to 0x9F; the five bytes it leaves undefined become the replacement character. */
const WINDOWS_1252_HIGH: readonly number[] = [
  0x20ac,
  REPLACEMENT,
  0x201a,
  0x0192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x02c6,
  0x2030,
  0x0160,
  0x2039,
  0x0152,
  REPLACEMENT,
  0x017d,
  REPLACEMENT,
  REPLACEMENT,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x02dc,
  0x2122,
  0x0161,
  0x203a,
  0x0153,
  REPLACEMENT,
  0x017e,
  0x0178,
];

/**
 * Turns any bytes into text without ever failing. A byte-order mark decides; UTF-16 without a mark is recognised by its
 * zero bytes; everything else is read sequence by sequence as UTF-8, and each byte that is no UTF-8 as Windows-1252, so
 * that a file stitched together from two systems keeps both. Zero characters and halves of surrogate pairs are replaced
 * too, because no database column can hold them.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return decodeBytewise(bytes.subarray(3));
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return decodeUtf16(bytes.subarray(2), 'utf-16le');
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return decodeUtf16(bytes.subarray(2), 'utf-16be');
  }
  const unmarked = unmarkedUtf16(bytes);
  return unmarked === undefined ? decodeBytewise(bytes) : decodeUtf16(bytes, unmarked);
}

/** Text of mostly Latin letters in UTF-16 has a zero in every second byte; no other encoding of a ledger has. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) {
      zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    }
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.35;
  if (odd > many && even * 10 < odd) {
    return 'utf-16le';
  }
  return even > many && odd * 10 < even ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const low = encoding === 'utf-16le' ? 0 : 1;
  const units = new Uint16Array(Math.ceil(bytes.length / 2));
  for (let index = 0; index < units.length; index += 1) {
    units[index] = (bytes[index * 2 + low] ?? 0) | ((bytes[index * 2 + 1 - low] ?? 0) << 8);
  }
  let replaced = 0;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    if (isHighSurrogate(unit) && isLowSurrogate(units[index + 1] ?? 0)) {
      index += 1;
    } else if (unit === 0 || isHighSurrogate(unit) || isLowSurrogate(unit)) {
      units[index] = REPLACEMENT;
      replaced += 1;
    }
  }
  return { text: textOf(units, units.length), encoding, replaced };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function decodeBytewise(bytes: Uint8Array): DecodedText {
  const units = new Uint16Array(bytes.length);
  let written = 0;
  let replaced = 0;
  let sequences = 0;
  let strays = 0;
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    const length = byte < 0x80 ? 1 : utf8Length(bytes, index);
    if (length > 1) {
      written = writeCodePoint(units, written, codePointAt(bytes, index, length));
      sequences += 1;
    } else {
      const unit = singleByteUnit(byte);
      units[written] = unit;
      written += 1;
      replaced += unit === REPLACEMENT ? 1 : 0;
      strays += byte < 0x80 ? 0 : 1;
    }
    index += Math.max(length, 1);
  }
  return { text: textOf(units, written), encoding: encodingOf(sequences, strays), replaced };
}

function encodingOf(sequences: number, strays: number): Encoding {
  if (strays === 0) {
    return 'utf-8';
  }
  return sequences === 0 ? 'windows-1252' : 'mixed';
}

function singleByteUnit(byte: number): number {
  if (byte === 0) {
    return REPLACEMENT;
  }
  return byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252_HIGH[byte - 0x80] ?? REPLACEMENT) : byte;
}

/** The length of the well-formed UTF-8 sequence of two to four bytes that starts here, or 0 when there is none. */
function utf8Length(bytes: Uint8Array, start: number): number {
  const lead = bytes[start] ?? 0;
  const length = sequenceLength(lead);
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[start + offset] ?? 0) & 0xc0) !== 0x80) {
      return 0;
    }
  }
  const second = bytes[start + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) {
    return 2;
  }
  if (lead >= 0xe0 && lead <= 0xef) {
    return 3;
  }
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function codePointAt(bytes: Uint8Array, start: number, length: number): number {
  let point = (bytes[start] ?? 0) & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset += 1) {
    point = (point << 6) | ((bytes[start + offset] ?? 0) & 0x3f);
  }
  return point;
}

function writeCodePoint(units: Uint16Array, at: number, point: number): number {
  if (point < 0x10000) {
    units[at] = point;
    return at + 1;
  }
  units[at] = 0xd800 | ((point - 0x10000) >> 10);
  units[at + 1] = 0xdc00 | ((point - 0x10000) & 0x3ff);
  return at + 2;
}

const CHUNK = 8_192;

/** Code units to a string in pieces, because an engine limits how many arguments one call may have. */
function textOf(units: Uint16Array, length: number): string {
  const pieces: string[] = [];
  for (let start = 0; start < length; start += CHUNK) {
    const piece = units.subarray(start, Math.min(start + CHUNK, length));
    pieces.push(String(Reflect.apply(String.fromCharCode, undefined, piece)));
  }
  return pieces.join('');
}
