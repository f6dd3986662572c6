import { money, toJson } from '@tandem/money';
import { inWords, Problem, sqlState } from '../platform';

/** What the ledger's trigger says about a line without room, in JSON. */
interface Shortage {
  readonly line: string;
  readonly available: string;
  readonly needed: string;
  readonly currency: string;
}

const REFUSALS: Readonly<Record<string, (error: unknown) => Problem>> = {
  BG001: (cause) => insufficient(JSON.parse((cause as { detail: string }).detail) as Shortage, cause),
  BG002: (cause) =>
    new Problem('budget.line_or_currency', 'The commitment or the entry does not hold this amount any more.', {
      cause,
    }),
  BG004: (cause) =>
    new Problem('budget.line_or_currency', 'The amount is in another currency than its budget line.', { cause }),
  BG005: (cause) =>
    new Problem('entry.already_reversed', 'An entry is reversed once: post it again instead.', { cause }),
};

/** A refusal of the ledger as the client reads it; any other error stays what it was. */
export function ledgerProblem(error: unknown): unknown {
  return REFUSALS[sqlState(error) ?? '']?.(error) ?? error;
}

function insufficient({ line, currency, ...minor }: Shortage, cause: unknown): Problem {
  const available = money(BigInt(minor.available), currency);
  const needed = money(BigInt(minor.needed), currency);
  return new Problem(
    'budget.insufficient',
    `${line} has ${inWords(available, 'en')} left and ${inWords(needed, 'en')} is needed.`,
    {
      extension: { available: toJson(available), needed: toJson(needed) },
      cause,
    },
  );
}
