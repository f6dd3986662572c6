import { type Result, ok, refuse } from '@tandem/money';
import { decode } from './decode';
import { findDelimiter } from './delimiter';
import { NO_NUMBERS, NOT_A_TABLE, refusalOfBytes, refusalOfText } from './file-refusal';
import { findHeadingRow } from './heading-row';
import { readTable } from './read-table';
import type { FileRefusal, PaymentsOptions, PaymentsReading } from './reading';
import { tableOf } from './table';
import { normaliseLineEnds, tokenise } from './tokenise';

/**
 * Reads a file of payments. Pure and total: any bytes give a reading or a refusal of the file, the same bytes and options
 * always the same one, in time linear in the number of rows. Each row below the heading becomes a payment, is passed over
 * for a stated reason, or is refused with a code; none is lost and none is repaired. What the file leaves open is asked in
 * `questions`, and read in the likeliest way until it is answered.
 */
export function readPaymentsFile(bytes: Uint8Array, options: PaymentsOptions): Result<PaymentsReading, FileRefusal> {
  const bytesRefusal = refusalOfBytes(bytes);
  if (bytesRefusal !== undefined) {
    return refuse(bytesRefusal);
  }
  const decoded = decode(bytes);
  const textRefusal = refusalOfText(decoded.text);
  if (textRefusal !== undefined) {
    return refuse(textRefusal);
  }
  const text = normaliseLineEnds(decoded.text);
  const delimiter = findDelimiter(text);
  if (delimiter === undefined) {
    return refuse(NOT_A_TABLE);
  }
  const rows = tokenise(text, delimiter);
  const table = tableOf(rows, findHeadingRow(rows));
  const reading = readTable(table, { decoded, delimiter, options });
  // Lines of words that happen to hold commas are a letter: there is no heading, and no cell holds a number.
  const isLetter = reading.dialect.headingRow === null && !rows.some(holdsDigit);
  return isLetter ? refuse(NO_NUMBERS) : ok(reading);
}

const holdsDigit = (cells: readonly string[]): boolean => cells.some((cell) => /\p{Nd}/u.test(cell));
