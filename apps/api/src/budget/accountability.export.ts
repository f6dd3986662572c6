import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { amount, code, type ExportColumns, ExportRegistry, number } from '../exports';
import type { PersonRef, UnitRef } from '../identity';
import { EntryQueries } from './entries.queries';
import { AccountabilityQuery, type AnsweredSpend, type BenefitingSpend } from './entry.dto';

/** The panel asks about shadow spend, so nothing else is an answer to it. */
class ShadowQuery extends AccountabilityQuery {
  @IsIn(['shadow']) override source = 'shadow' as const;
}

/** Nobody on record; the screen says how that is worded. */
const NOBODY = 'none';

const unitNames = ({ benefits }: { readonly benefits: readonly UnitRef[] }): string | string[] =>
  benefits.length === 0 ? NOBODY : benefits.map(({ name }) => name);

const party = (person: PersonRef | null): string =>
  person === null ? NOBODY : [person.name, person.title].filter((part) => part !== null && part !== '').join(', ');

const BENEFITS: ExportColumns<BenefitingSpend> = {
  benefits: code(unitNames),
  spend: amount(({ spend }) => spend.amount),
};
const ANSWERING: ExportColumns<AnsweredSpend> = {
  definedBy: code(({ definedBy }) => party(definedBy)),
  authorisedBy: code(({ authorisedBy }) => party(authorisedBy)),
  benefits: code(unitNames),
  entries: number(({ entries }) => entries),
  spend: amount(({ spend }) => spend.amount),
  share: number(({ share }) => share),
};

/** Who answers for spend as files, for the panels of the dashboard that read it. */
@Injectable()
export class AccountabilityExport implements OnModuleInit {
  constructor(
    private readonly registry: ExportRegistry,
    private readonly entries: EntryQueries,
  ) {}

  onModuleInit(): void {
    this.registry.register<ShadowQuery, BenefitingSpend>({
      key: 'spend-benefits',
      title: { en: 'Shadow spend', es: 'Gasto en la sombra' },
      question: { en: 'Who benefits from shadow spend?', es: '¿A quién beneficia el gasto en la sombra?' },
      permission: 'entry.read',
      query: ShadowQuery,
      columns: BENEFITS,
      read: async (query, actor) => {
        const { benefits } = await this.entries.accountability(query, actor);
        // Entries that cancelled each other out benefit nobody any more.
        return whole(benefits.filter(({ spend }) => /[1-9]/.test(spend.amount.amount)));
      },
    });
    this.registry.register<AccountabilityQuery, AnsweredSpend>({
      key: 'spend-answering',
      title: { en: 'Who answers for spend', es: 'Quién responde del gasto' },
      question: {
        en: 'Who defines, who authorises, who benefits?',
        es: '¿Quién define, quién autoriza, a quién beneficia?',
      },
      permission: 'entry.read',
      query: AccountabilityQuery,
      columns: ANSWERING,
      read: async (query, actor) => whole((await this.entries.accountability(query, actor)).groups),
    });
  }
}

const whole = <Row>(items: readonly Row[]) => ({ items, nextCursor: null, total: items.length });
