import { type UiAccountability, type UiParty } from '@tandem/ui';
import { type Texts } from '../i18n/texts';
import { type ListColumn } from './list-column';

interface Accounted {
  readonly accountability: UiAccountability;
}

const PARTIES = ['definedBy', 'authorisedBy', 'benefits'] as const;
type PartyKey = (typeof PARTIES)[number];

/** Who defines, who authorises, who benefits in one drawn column; in a file each of them is a column. */
export function accountabilityColumn<Row extends Accounted>(header: string, texts: Texts): ListColumn<Row> {
  return {
    key: 'accountability',
    header,
    text: ({ accountability }) =>
      PARTIES.map((key) => `${texts.t(`app.ui.${key}`)}: ${partyWords(accountability, key, texts)}`).join('; '),
    explanation: PARTIES.map((key) => texts.t(`app.ui.${key}`)).join(', '),
    file: PARTIES.map((key) => ({ key, header: texts.t(`app.ui.${key}`) })),
  };
}

/** The same three, each as a column of its own, for whoever wants to read the names. */
export function partyColumns<Row extends Accounted>(texts: Texts): readonly ListColumn<Row>[] {
  return PARTIES.map((key) => ({
    key,
    header: texts.t(`app.ui.${key}`),
    text: ({ accountability }) => partyWords(accountability, key, texts),
    startsHidden: true,
  }));
}

function partyWords(accountability: UiAccountability, key: PartyKey, texts: Texts): string {
  return nameOf(accountability, key) ?? texts.t('app.ui.nobody');
}

function nameOf({ definedBy, authorisedBy, benefits }: UiAccountability, key: PartyKey): string | undefined {
  const person = (party: UiParty | null): string | undefined => party?.person.name;
  switch (key) {
    case 'definedBy':
      return person(definedBy);
    case 'authorisedBy':
      return person(authorisedBy);
    case 'benefits':
      return benefits?.units.length ? benefits.units.map(({ name }) => name).join(', ') : benefits?.owner?.name;
  }
}
