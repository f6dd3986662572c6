import { type Cell, type CellType, type Table, wouldLoseDigits } from './cell';
import { neutralText } from './neutral-text';
import { wallClock } from './wall-clock';
import { columnName, inlineText, STYLES, styleOfDecimals, type StyleName, workbookParts, XML } from './xlsx-parts';
import { zip, type ZipEntry } from './zip';

export interface Sheet extends Table {
  readonly name: string;
}

const DAY = 86_400_000;
/** Day nought of spreadsheets; they believe in a 29 February 1900, so only later days are told right. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SAFE_DAY = '1900-03-01';
const WIDTHS: Readonly<Record<CellType, number>> = { text: 24, number: 12, amount: 18, day: 12, instant: 20 };

/**
 * A workbook, sheet by sheet as their rows arrive. Texts are texts, numbers are numbers up to the digits that a
 * spreadsheet keeps (longer ones are texts), days and instants are dates; instants show the clock of `timeZone`.
 */
export function xlsx(sheets: readonly Sheet[], timeZone: string): AsyncGenerator<Buffer> {
  const names = sheets.map(({ name }) => name);
  const parts: ZipEntry[] = workbookParts(names).map(({ name, text }) => ({ name, content: [text] }));
  const worksheets = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: worksheet(sheet, timeZone),
  }));
  return zip([...parts, ...worksheets]);
}

async function* worksheet({ headers, types, rows }: Sheet, timeZone: string): AsyncGenerator<string> {
  const letters = headers.map((_, index) => columnName(index));
  const columns = types.map(
    (type, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[type]}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  const heads = headers.map((header, index) => textCell(`${letters[index]}1`, neutralText(header), 'head'));
  yield `<row r="1">${heads.join('')}</row>`;
  let number = 1;
  for await (const part of rows) {
    const lines = part.map((cells) => {
      number += 1;
      return `<row r="${number}">${cells.map((cell, index) => cellXml(`${letters[index]}${number}`, cell, timeZone)).join('')}</row>`;
    });
    yield lines.join('');
  }
  yield '</sheetData></worksheet>';
}

function cellXml(reference: string, cell: Cell, timeZone: string): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return textCell(reference, neutralText(cell.text), 'text');
    case 'number':
      return numberCell(reference, cell.digits, 'general');
    case 'amount':
      return numberCell(reference, cell.digits, styleOfDecimals(cell.digits.split('.')[1]?.length ?? 0));
    case 'day':
      return cell.day < FIRST_SAFE_DAY
        ? textCell(reference, cell.day, 'text')
        : valueCell(reference, String(serial(Date.parse(cell.day))), 'day');
    case 'instant':
      return valueCell(reference, String(serial(wallClock(cell.at, timeZone).getTime())), 'instant');
  }
}

const serial = (milliseconds: number): number => (milliseconds - EPOCH) / DAY;

/** Not neutralised where it is a text for its length: it comes from a number, so its minus is one. */
const numberCell = (reference: string, digits: string, style: StyleName): string =>
  wouldLoseDigits(digits) ? textCell(reference, digits, 'text') : valueCell(reference, digits, style);

const valueCell = (reference: string, value: string, style: StyleName): string =>
  `<c r="${reference}" s="${STYLES.indexOf(style)}"><v>${value}</v></c>`;

const textCell = (reference: string, text: string, style: StyleName): string =>
  `<c r="${reference}" s="${STYLES.indexOf(style)}" t="inlineStr"><is><t xml:space="preserve">${inlineText(text)}</t></is></c>`;
