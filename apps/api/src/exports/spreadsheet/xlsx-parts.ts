export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How cells look, by their place in the table of styles below. */
export const STYLES = [
  'general',
  'head',
  'text',
  'day',
  'instant',
  'amount0',
  'amount1',
  'amount2',
  'amount3',
  'amount4',
] as const;
export type StyleName = (typeof STYLES)[number];

export const styleOfDecimals = (decimals: number): StyleName =>
  STYLES.find((style) => style === `amount${decimals}`) ?? 'general';

/** Formats of our own, by number; 3, 4 and 49 are built in: whole, two decimals, text. */
const FORMATS: Readonly<Record<number, string>> = {
  164: 'yyyy-mm-dd',
  165: 'yyyy-mm-dd hh:mm:ss',
  166: '#,##0.0',
  167: '#,##0.000',
  168: '#,##0.0000',
};
const FORMAT_OF: Readonly<Record<StyleName, number>> = {
  general: 0,
  head: 49,
  text: 49,
  day: 164,
  instant: 165,
  amount0: 3,
  amount1: 166,
  amount2: 4,
  amount3: 167,
  amount4: 168,
};

/** A cell holds no more characters. */
const LONGEST = 32_767;
const TITLE = 31;
// eslint-disable-next-line no-control-regex -- Control characters are what this looks for.
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** A, B, … Z, AA, AB, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * A text for XML. Characters that XML cannot hold are written as spreadsheets do, `_x0007_`, and so is the start of
 * whatever would be read as such by mistake. What is longer than a cell ends with an ellipsis.
 */
export function inlineText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return cut
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Everything of a workbook but its sheets. */
export function workbookParts(sheets: readonly string[]): readonly { readonly name: string; readonly text: string }[] {
  const each = (write: (number: number, name: string) => string): string =>
    sheets.map((name, index) => write(index + 1, name)).join('');
  return [
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`)}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((number, name) => `<sheet name="${sheetName(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', text: stylesXml() },
  ];
}

/** Sheets have short names without the characters that formulas use. */
const sheetName = (name: string): string =>
  inlineText(name.replace(/[[\]*/\\?:]/g, ' ').slice(0, TITLE)).replaceAll('"', '&quot;');

function stylesXml(): string {
  const formats = Object.entries(FORMATS).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const styles = STYLES.map(
    (style) =>
      `<xf numFmtId="${FORMAT_OF[style]}" fontId="${style === 'head' ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${style === 'head' ? ' applyFont="1"' : ''}/>`,
  );
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
