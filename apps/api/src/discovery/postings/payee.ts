import type { SupplierMatch } from '../matching/supplier-match';
import type { Recognised } from '../matching/tool-directory';
import type { Payee } from './plan-postings';

/** Finds the tool that a sure match means. */
export type Recognise = (match: SupplierMatch) => Recognised;

/** Only a sure match decides; the vendor of several registered tools is a question for somebody who knows. */
export function payeeOf(match: SupplierMatch, recognise: Recognise): Payee {
  if (match.verdict === 'none') return { kind: 'no-tool' };
  if (match.verdict === 'review') return { kind: 'uncertain' };
  const recognised = recognise(match);
  switch (recognised.kind) {
    case 'registered':
      return { kind: 'registered', tool: recognised.tool };
    case 'unknown':
      return { kind: 'unknown-tool' };
    case 'several':
      return { kind: 'uncertain' };
  }
}
