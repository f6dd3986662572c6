import { type UiFormat, type UiTexts } from '../texts/ui-texts';

/** Somebody who answers, and how it is known. */
export interface UiParty {
  readonly person: { readonly name: string; readonly title: string | null };
  readonly evidence: 'declared' | 'document' | 'event';
  /** What proves it, such as REQ-0031. */
  readonly source: string | null;
  /** The calendar day or instant it was recorded. */
  readonly on: string | null;
}

/** Who defines, who authorises, who benefits. Null means that nobody is on record, which is shown and never hidden. */
export interface UiAccountability {
  readonly definedBy: UiParty | null;
  readonly authorisedBy: UiParty | null;
  readonly benefits: {
    readonly units: readonly { readonly id: string; readonly name: string }[];
    readonly owner: { readonly name: string; readonly title: string | null } | null;
  } | null;
}

export interface AccountabilityLine {
  readonly key: 'defined' | 'authorised' | 'benefits';
  readonly icon: 'edit_note' | 'verified_user' | 'groups';
  readonly label: string;
  /** Null when nobody is on record. */
  readonly who: string | null;
  readonly proof: string;
}

/** The three lines in the one order they are ever shown in: defined, authorised, benefits. */
export function accountabilityLines(
  accountability: UiAccountability,
  texts: UiTexts,
  format: UiFormat,
): readonly AccountabilityLine[] {
  const { definedBy, authorisedBy, benefits } = accountability;
  return [
    {
      key: 'defined',
      icon: 'edit_note',
      label: texts.definedBy,
      who: definedBy && personWords(definedBy.person),
      proof: definedBy === null ? '' : proofWords(definedBy, texts, format),
    },
    {
      key: 'authorised',
      icon: 'verified_user',
      label: texts.authorisedBy,
      who: authorisedBy && personWords(authorisedBy.person),
      proof: authorisedBy === null ? '' : proofWords(authorisedBy, texts, format),
    },
    {
      key: 'benefits',
      icon: 'groups',
      label: texts.benefits,
      who: benefits && beneficiaryWords(benefits),
      proof: benefits?.owner && benefits.units.length > 0 ? personWords(benefits.owner) : '',
    },
  ];
}

function personWords(person: { readonly name: string; readonly title: string | null }): string {
  return person.title === null ? person.name : `${person.name}, ${person.title}`;
}

function beneficiaryWords(benefits: NonNullable<UiAccountability['benefits']>): string | null {
  if (benefits.units.length > 0) {
    return benefits.units.map((unit) => unit.name).join(', ');
  }
  return benefits.owner && personWords(benefits.owner);
}

function proofWords(party: UiParty, texts: UiTexts, format: UiFormat): string {
  const source = party.source ?? texts.evidence(party.evidence);
  return party.on === null ? source : `${source}, ${format.day(party.on.slice(0, 10))}`;
}
