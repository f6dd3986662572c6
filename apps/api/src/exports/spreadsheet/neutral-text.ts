/** First characters that spreadsheets take for the start of a formula, with their full-width forms, after any apostrophes. */
const FORMULA_START = /^'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/**
 * A text cell as every spreadsheet reads it: as text. What could start a formula gets an apostrophe before it, also where
 * apostrophes stand there already, so that taking exactly one away always gives the text back (reliability 3.8).
 */
export const neutralText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);
