import type { FileRefusal } from './reading';

const EMPTY: FileRefusal = {
  code: 'empty',
  text: { en: 'The file is empty.', es: 'El fichero está vacío.' },
};

const SPREADSHEET: FileRefusal = {
  code: 'spreadsheet',
  text: {
    en: 'The file is a spreadsheet workbook. Save the sheet as CSV and import that.',
    es: 'El fichero es un libro de hoja de cálculo. Guarde la hoja como CSV e importe ese fichero.',
  },
};

const BINARY: FileRefusal = {
  code: 'binary',
  text: {
    en: 'The file is not text. Export the payments as CSV and import that.',
    es: 'El fichero no es de texto. Exporte los pagos como CSV e importe ese fichero.',
  },
};

export const NOT_A_TABLE: FileRefusal = {
  code: 'not-a-table',
  text: {
    en: 'The file is not a table: no delimiter divides its lines into columns.',
    es: 'El fichero no es una tabla: ningún delimitador divide sus líneas en columnas.',
  },
};

/** First bytes of files that somebody may take for a ledger. */
const SIGNATURES: readonly (readonly [FileRefusal, readonly number[]])[] = [
  [SPREADSHEET, [0x50, 0x4b, 0x03, 0x04]],
  [SPREADSHEET, [0xd0, 0xcf, 0x11, 0xe0]],
  [BINARY, [0x25, 0x50, 0x44, 0x46]],
  [BINARY, [0x89, 0x50, 0x4e, 0x47]],
  [BINARY, [0xff, 0xd8, 0xff]],
  [BINARY, [0x1f, 0x8b]],
  [BINARY, [0x52, 0x61, 0x72, 0x21]],
  [BINARY, [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Whether bytes are known not to be a text file, before anything is decoded. */
export function refusalOfBytes(bytes: Uint8Array): FileRefusal | undefined {
  if (bytes.length === 0) {
    return EMPTY;
  }
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}

export const NO_NUMBERS: FileRefusal = {
  code: 'not-a-table',
  text: {
    en: 'The file has no heading and holds no number, so it cannot hold payments.',
    es: 'El fichero no tiene cabecera ni contiene ningún número, así que no puede contener pagos.',
  },
};

const SAMPLE = 100_000;

/** Whether a decoded text is nothing a table could be: blank, full of control characters, or in a notation of its own. */
export function refusalOfText(text: string): FileRefusal | undefined {
  const sample = text.slice(0, SAMPLE);
  const shown = [...sample].filter((character) => !isControl(character)).join('');
  if (!/\S/.test(shown)) {
    return /\S/.test(sample) ? BINARY : EMPTY;
  }
  if (sample.length - shown.length > sample.length * 0.1) {
    return BINARY;
  }
  return /^\s*(?:[{]\s*["}]|\[\s*[{["\]]|<(?:\?xml|!doctype|html|table|svg)\b)/i.test(sample.slice(0, 1_000))
    ? NOT_A_TABLE
    : undefined;
}

/** Whether a character is one that no text shows: a control character other than a blank or line end, or a lost one. */
function isControl(character: string): boolean {
  return (character < ' ' && !/\s/.test(character)) || character === '\uFFFD';
}
