import { type SealState, type ToolSeal } from '@tandem/api-client';
import { type Formatter, type Texts } from '../platform';

export const SEALS: readonly SealState[] = ['whole', 'broken', 'never'];

export interface SealContext {
  readonly texts: Texts;
  readonly format: Formatter;
  /** The calendar day of an instant where the company is. */
  readonly dayOf: (instant: string) => string;
}

/** The day it was verified, or that it was not, or that its seal is broken. */
export function sealText(seal: ToolSeal, { texts, format, dayOf }: SealContext): string {
  return seal.state === 'whole' && seal.verifiedAt !== null
    ? format.day(dayOf(seal.verifiedAt))
    : texts.t(`registry.seal.state.${seal.state}`);
}

/** Who verified it, or when somebody broke the seal. */
export function sealNote(seal: ToolSeal, { texts, format, dayOf }: SealContext): string {
  switch (seal.state) {
    case 'whole':
      return seal.verifiedBy?.name ?? '';
    case 'broken':
      return seal.brokenAt === null
        ? ''
        : texts.t('registry.seal.brokenNote', {
            who: seal.brokenBy?.name ?? texts.t('registry.seal.product'),
            day: format.day(dayOf(seal.brokenAt)),
          });
    case 'never':
      return '';
  }
}

/** The seal in a sentence, with the fields that were changed where it is broken. */
export function sealSentence(
  seal: ToolSeal,
  context: SealContext & { readonly field: (name: string) => string },
): string {
  const { texts, format, dayOf, field } = context;
  if (seal.verifiedAt === null) {
    return texts.t('registry.seal.never');
  }
  const verified = texts.t('registry.seal.whole', {
    who: seal.verifiedBy?.name ?? '',
    day: format.day(dayOf(seal.verifiedAt)),
  });
  if (seal.brokenAt === null) {
    return verified;
  }
  const broken = texts.t('registry.seal.broken', {
    who: seal.brokenBy?.name ?? texts.t('registry.seal.product'),
    day: format.day(dayOf(seal.brokenAt)),
    what: fewFields(seal.brokenFields.map(field), texts),
  });
  return `${verified} ${broken}`;
}

const FEW = 4;

function fewFields(fields: readonly string[], texts: Texts): string {
  const shown = fields.slice(0, FEW).join(', ');
  return fields.length > FEW ? texts.t('registry.seal.more', { shown, count: fields.length - FEW }) : shown;
}
