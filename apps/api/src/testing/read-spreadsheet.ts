import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  readonly text: string;
  readonly isText: boolean;
  readonly style: number;
}
export type ReadSheet = ReadonlyMap<string, ReadCell>[];

/** A workbook as its bytes say, read without the code that wrote it: each sheet's rows as cells by their column. */
export function readWorkbook(bytes: Uint8Array): { readonly names: string[]; readonly sheets: ReadSheet[] } {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
  return { names, sheets: names.map((_, index) => rowsOf(files[`xl/worksheets/sheet${index + 1}.xml`] ?? '')) };
}

export const textsOf = (sheet: ReadSheet): string[][] => sheet.map((row) => [...row.values()].map(({ text }) => text));

const rowsOf = (xml: string): ReadSheet =>
  [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(
    ([, row = '']) =>
      new Map([...row.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"( t="inlineStr")?>(.*?)<\/c>/gs)].map(cellOf)),
  );

function cellOf([, column = '', style = '', isText, content = '']: RegExpMatchArray): [string, ReadCell] {
  const inner = content.replace(/^<is><t xml:space="preserve">|<\/t><\/is>$|^<v>|<\/v>$/g, '');
  return [column, { text: isText ? decoded(inner) : inner, isText: isText !== undefined, style: Number(style) }];
}

/** XML's own escapes first, then those of spreadsheets. */
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
