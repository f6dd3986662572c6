import fs from 'node:fs';
import type { PaymentsOptions, RegisterAlias, SupplierText } from '@tandem/tool-discovery';
import { buildKnowledge } from '@tandem/tool-discovery';
import { SupplierMatcher, type SupplierMatch } from '../matching/supplier-match';
import { type StagedFile, type StagedOrRefused, type StagedPayment, stageFile } from './stage-file';

/** Work that takes seconds for a large file and needs nothing but its input. */
export type PaymentTask =
  | {
      readonly kind: 'stage';
      readonly path: string;
      readonly options: PaymentsOptions;
      readonly aliases: readonly RegisterAlias[];
    }
  | { readonly kind: 'match'; readonly suppliers: readonly SupplierText[]; readonly aliases: readonly RegisterAlias[] };

/** Results leave in pieces, so that whoever receives a large file stays able to answer others in between. */
export type PaymentTaskPiece =
  | { readonly piece: 'payments'; readonly payments: readonly StagedPayment[] }
  | { readonly piece: 'file'; readonly file: Omit<StagedFile, 'payments'> }
  | { readonly piece: 'refusal'; readonly refusal: Extract<StagedOrRefused, { refusal: unknown }>['refusal'] }
  | { readonly piece: 'matches'; readonly matches: readonly SupplierMatch[] };

const PIECE = 1_000;

export function* runPaymentTask(task: PaymentTask): Generator<PaymentTaskPiece> {
  if (task.kind === 'match') {
    const matcher = new SupplierMatcher(buildKnowledge(task.aliases));
    yield* inPieces(task.suppliers, (suppliers) => ({
      piece: 'matches',
      matches: suppliers.map((one) => matcher.match(one)),
    }));
    return;
  }
  const staged = stageFile(fs.readFileSync(task.path), task.options, task.aliases);
  if ('refusal' in staged) {
    yield { piece: 'refusal', refusal: staged.refusal };
    return;
  }
  const { payments, ...file } = staged.file;
  yield* inPieces(payments, (part) => ({ piece: 'payments', payments: part }));
  yield { piece: 'file', file };
}

function* inPieces<T>(
  items: readonly T[],
  pieceOf: (part: readonly T[]) => PaymentTaskPiece,
): Generator<PaymentTaskPiece> {
  for (let from = 0; from < items.length; from += PIECE) yield pieceOf(items.slice(from, from + PIECE));
}
