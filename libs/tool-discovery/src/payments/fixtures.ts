import type { Result } from '@tandem/money';
import { formatDecimal } from '@tandem/money';
import { readPaymentsFile } from './read-payments-file';
import type { FileRefusal, PaymentsOptions, PaymentsReading } from './reading';

/** Builders for invented files of payments; no supplier, person or amount in them is real. */

/** A text in UTF-8, by the book. */
export function utf8(text: string): Uint8Array {
  const file = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const following = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    file[length] = following === 0 ? point : ((0xf00 >> (following + 1)) & 0xff) | (point >> (6 * following));
    for (let index = 1; index <= following; index += 1) {
      file[length + index] = 0x80 | ((point >> (6 * (following - index))) & 0x3f);
    }
    length += following + 1;
  }
  return file.slice(0, length);
}

/** A text in UTF-16 without a mark, low byte first or last. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => {
      const unit = text.charCodeAt(index);
      return order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }).flat(),
  );
}

/** Bytes as they come: texts of ASCII and single numbers, one after the other. */
export function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from({ length: part.length }, (_, index) => part.charCodeAt(index)),
    ),
  );
}

/** Lines with LF ends. */
export function lines(...texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}

export function tryToRead(
  file: string | Uint8Array,
  options: Partial<PaymentsOptions> = {},
): Result<PaymentsReading, FileRefusal> {
  return readPaymentsFile(typeof file === 'string' ? utf8(file) : file, { defaultCurrency: 'EUR', ...options });
}

/** Reads a file that is expected to be readable. */
export function read(file: string | Uint8Array, options: Partial<PaymentsOptions> = {}): PaymentsReading {
  const result = tryToRead(file, options);
  if (!result.ok) {
    throw new Error(`The file was refused: ${result.refusal.code}`);
  }
  return result.value;
}

/** What was read of each payment, on one line: day, supplier, amount in minor units, currency. */
export function shortly({ payments }: PaymentsReading): string[] {
  return payments.map(
    ({ date, supplier, amountMinor, currency }) => `${date ?? 'undated'} ${supplier} ${amountMinor} ${currency}`,
  );
}

export function amounts({ payments }: PaymentsReading): bigint[] {
  return payments.map(({ amountMinor }) => amountMinor);
}

/** Row number and reason of every row passed over. */
export function passedOver({ notPayments }: PaymentsReading): string[] {
  return notPayments.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`);
}

/** Row number, code and value of every row refused. */
export function refusals({ refused }: PaymentsReading): string[] {
  return refused.map(({ rowNumber, code, value }) => `${rowNumber} ${code} ${value}`.trim());
}

export function sumOf({ counts }: PaymentsReading): string {
  return `${formatDecimal(counts.sum)} ${counts.sum.currency}`;
}

/** Which heading was taken for a meaning. */
export function mapped({ mapping }: PaymentsReading): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([meaning, { heading }]) => [meaning, heading]));
}

export function asked({ questions }: PaymentsReading): string[] {
  return questions.map(({ id, choices }) => `${id}: ${choices.join(', ')}`);
}
