import { type ToolView } from '@tandem/api-client';
import { type PersonRef, type Texts } from '../platform';
import { type Formatter } from '../platform';

export interface ToolFact {
  readonly label: string;
  readonly value: string;
  /** Nothing is on record, which is shown and not left out. */
  readonly isMissing: boolean;
}

/** Who looks after a tool, in the order business, technology, budget, unit. */
export function ownerFacts(tool: ToolView, texts: Texts): readonly ToolFact[] {
  return [
    person(texts.t('registry.fact.businessOwner'), tool.businessOwner, texts),
    person(texts.t('registry.fact.deputy'), tool.deputy, texts),
    person(texts.t('registry.fact.technicalOwner'), tool.technicalOwner, texts),
    person(texts.t('registry.fact.budgetOwner'), tool.budgetOwner, texts),
    fact(texts.t('registry.fact.unit'), tool.unit?.name, texts),
  ];
}

/** What kind of thing it is and how it came into the register. */
export function recordFacts(tool: ToolView, texts: Texts, format: Formatter): readonly ToolFact[] {
  const seen =
    tool.firstSeen === null ? [] : [fact(texts.t('registry.fact.firstSeen'), format.day(tool.firstSeen), texts)];
  return [
    fact(texts.t('registry.fact.vendor'), tool.vendor?.name, texts),
    fact(texts.t('registry.fact.category'), categoryWords(tool.category), texts),
    fact(texts.t('registry.fact.origin'), texts.t(`registry.origin.${tool.origin}`), texts),
    ...seen,
    fact(texts.t('registry.fact.updatedAt'), format.instant(tool.updatedAt), texts),
  ];
}

/** The catalogue files a tool as "advertising/platforms"; people read "Advertising, platforms". */
export function categoryWords(category: string | null): string | undefined {
  if (category === null || category === '') {
    return undefined;
  }
  const said = category.split('/').join(', ').replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function person(label: string, someone: PersonRef | null, texts: Texts): ToolFact {
  const name = someone?.title == null ? someone?.name : `${someone.name}, ${someone.title}`;
  return fact(label, name, texts);
}

function fact(label: string, value: string | undefined, texts: Texts): ToolFact {
  return { label, value: value ?? texts.t('registry.noOwner'), isMissing: value === undefined };
}
