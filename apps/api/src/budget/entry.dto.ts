import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { ENTRY_KINDS, type EntryKind } from '@tandem/budget-ledger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PersonRef, UnitRef } from '../identity';
import { IsCurrencyCode } from '../organisation';
import { IsDay, MoneyView, PageQuery } from '../platform';
import { SpendChain } from './chain.dto';
import { CHAIN_FILTER } from './chain-filter';
import {
  Accountability,
  Figure,
  FUND_SOURCES,
  type FundSource,
  type Lane,
  LANES,
  LineRef,
  ToolRef,
  VendorRef,
} from '../registry';

/** Where money of a line stands; `available` is what the other four leave. */
export const PLACES = ['actual', 'committed', 'reserved', 'funded', 'available'] as const;
export type Place = (typeof PLACES)[number];

const KINDS = Object.keys(ENTRY_KINDS) as EntryKind[];
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const PARTY = new RegExp(`^(none|${UUID})$`);

export class EntryEffect {
  @ApiProperty({ type: MoneyView }) funded!: MoneyView;
  @ApiProperty({ type: MoneyView }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView }) available!: MoneyView;
}

export class RequestRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
}

export class PaymentRef {
  @ApiProperty() importId!: string;
  @ApiProperty() rowNumber!: number;
  @ApiProperty({ type: String, nullable: true }) supplier!: string | null;
}

/** A rate that was applied, where it came from and since when it holds. */
export class RateView {
  @ApiProperty({ example: 'USD' }) from!: string;
  @ApiProperty({ example: 'EUR' }) to!: string;
  @ApiProperty({ example: '0.9206800000', description: 'Units of `to` for one of `from`' }) rate!: string;
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty() source!: string;
}

export class OriginalAmount {
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
  @ApiProperty({ example: '0.9206800000' }) rate!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) rateDate!: string | null;
  @ApiProperty({ type: String, nullable: true }) rateSource!: string | null;
}

export class BudgetEntryView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LineRef }) line!: LineRef;
  @ApiProperty({ description: 'Place in the history of the line, from 1 and without gaps' }) sequence!: number;
  @ApiProperty({ enum: KINDS, enumName: 'EntryKind' }) kind!: EntryKind;
  @ApiProperty({ format: 'date' }) postedOn!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: MoneyView, description: 'More than nought; the effect says which way it went' })
  amount!: MoneyView;
  @ApiProperty({ type: EntryEffect }) effect!: EntryEffect;
  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description:
      'Signed effect on the place that was asked for, in the currency that was asked for. These add up to `sum`',
  })
  value!: MoneyView | null;
  @ApiProperty({ type: MoneyView }) availableAfter!: MoneyView;
  @ApiProperty() description!: string;
  @ApiProperty({ type: ToolRef, nullable: true }) tool!: ToolRef | null;
  @ApiProperty({ type: VendorRef, nullable: true }) vendor!: VendorRef | null;
  @ApiProperty({ type: RequestRef, nullable: true }) request!: RequestRef | null;
  @ApiProperty({ type: PaymentRef, nullable: true }) payment!: PaymentRef | null;
  @ApiProperty({ type: OriginalAmount, nullable: true }) original!: OriginalAmount | null;
  @ApiProperty({
    type: RateView,
    nullable: true,
    description: 'From the line’s to the company’s currency, on the day',
  })
  conversion!: RateView | null;
  @ApiProperty({ type: String, nullable: true }) reverses!: string | null;
  @ApiProperty({ type: String, nullable: true }) reversedBy!: string | null;
  @ApiProperty({ type: Accountability }) accountability!: Accountability;
  @ApiProperty({ type: PersonRef, nullable: true }) recordedBy!: PersonRef | null;
}

export class BudgetEntryList {
  @ApiProperty({ type: [BudgetEntryView] }) items!: BudgetEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Entries that the filter matches' }) total!: number;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'The figure that the filter stands for' })
  sum!: MoneyView | null;
  @ApiProperty({ type: [MoneyView], description: 'What the sum leaves out, because no rate was stated on its day' })
  unconverted!: MoneyView[];
  @ApiProperty({ type: [RateView], description: 'Rates from the company’s currency to the one asked for' })
  rates!: RateView[];
}

export class LineEntriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: KINDS, enumName: 'EntryKind' }) @IsOptional() @IsIn(KINDS) kind?: EntryKind;
  @ApiPropertyOptional({ description: 'The id of a tool, or `none` for what belongs to no tool' })
  @IsOptional()
  @Matches(new RegExp(`^(none|${UUID})$`), { message: 'Enter the id of a tool, or none.' })
  tool?: string;
  @ApiPropertyOptional({ example: '2026-10' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Enter a month as YYYY-MM.' })
  month?: string;
}

export class EntriesQuery extends LineEntriesQuery {
  @ApiPropertyOptional({ description: 'Fiscal year of the line' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  fiscalYear?: string;
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsDay() from?: string;
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsDay() to?: string;
  @ApiPropertyOptional({ enum: FUND_SOURCES, enumName: 'FundSource' })
  @IsOptional()
  @IsIn(FUND_SOURCES)
  source?: FundSource;
  @ApiPropertyOptional({
    enum: FUND_SOURCES,
    enumName: 'FundSource',
    description: 'The source that the view is cut down to, where `source` is that of the figure in it',
  })
  @IsOptional()
  @IsIn(FUND_SOURCES)
  filterSource?: FundSource;
  @ApiPropertyOptional({ description: 'A stage of the life cycle: entries of tools that serve it now' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  stage?: string;
  @ApiPropertyOptional({ enum: LANES, enumName: 'Lane', description: 'Entries of tools of this lane now' })
  @IsOptional()
  @IsIn(LANES)
  lane?: Lane;
  @ApiPropertyOptional() @IsOptional() @IsUUID() line?: string;
  @ApiPropertyOptional({ description: 'A unit, with everything below it' }) @IsOptional() @IsUUID() unit?: string;
  @ApiPropertyOptional({ description: 'A unit, without those below it' }) @IsOptional() @IsUUID() directUnit?: string;
  @ApiPropertyOptional({ description: 'Ids of tools, with commas: entries of any other tool' })
  @IsOptional()
  @Matches(new RegExp(`^${UUID}(,${UUID}){0,49}$`), { message: 'Enter ids of tools with commas between them.' })
  otherThan?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() vendor?: string;
  @ApiPropertyOptional({ enum: PLACES, enumName: 'Place', default: 'actual' })
  @IsOptional()
  @IsIn(PLACES)
  place?: Place;
  @ApiPropertyOptional() @IsOptional() @IsUUID() request?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() import?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() finding?: string;
  @ApiPropertyOptional({ description: 'Who defined the need: the id of a person, or `none` for nobody on record' })
  @IsOptional()
  @Matches(PARTY, { message: 'Enter the id of a person, or none.' })
  definedBy?: string;
  @ApiPropertyOptional({ description: 'Who authorised: the id of a person, or `none` for nobody on record' })
  @IsOptional()
  @Matches(PARTY, { message: 'Enter the id of a person, or none.' })
  authorisedBy?: string;
  @ApiPropertyOptional({
    description: 'Who benefits: the ids of exactly these units, sorted and with commas, or `none` for nobody on record',
  })
  @IsOptional()
  @Matches(new RegExp(`^(none|${UUID}(,${UUID}){0,49})$`), { message: 'Enter ids of units with commas, or none.' })
  benefits?: string;
  @ApiPropertyOptional({
    example: 'authorised:none',
    description:
      'What is charged with a full chain (`proven`), without one (`unproven`), or with an answer that rests on nothing, a statement, a document or an event, such as `authorised:none`',
  })
  @IsOptional()
  @Matches(CHAIN_FILTER, { message: 'Enter proven, unproven, or a question and what its answer rests on.' })
  chain?: string;
  @ApiPropertyOptional({ description: 'Only lines of this currency, where a figure leaves the other ones out' })
  @IsOptional()
  @IsCurrencyCode()
  lineCurrency?: string;
  @ApiPropertyOptional({ description: 'Currency of values and sum; that of the company otherwise' })
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;
}

/** Who answers is the answer here, so it is not asked for: its parts would otherwise lead out of what they are parts of. */
export class AccountabilityQuery extends OmitType(EntriesQuery, [
  'definedBy',
  'authorisedBy',
  'benefits',
  'chain',
] as const) {}

/** Entries that the same people answer for. Nobody on record is null, and for the units an empty list. */
export class AnsweredSpend {
  @ApiProperty({ type: PersonRef, nullable: true }) definedBy!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true }) authorisedBy!: PersonRef | null;
  @ApiProperty({ type: [UnitRef] }) benefits!: UnitRef[];
  @ApiProperty() entries!: number;
  @ApiProperty({ type: Figure }) spend!: Figure;
  @ApiProperty({ description: 'Percent of the total with one decimal', example: 61.4 }) share!: number;
}

export class CountedFigure {
  @ApiProperty() entries!: number;
  @ApiProperty({ type: Figure }) spend!: Figure;
}

export class BenefitingSpend extends CountedFigure {
  @ApiProperty({ type: [UnitRef], description: 'Empty where nobody is on record' }) benefits!: UnitRef[];
}

/** The sum of `listEntries` at the same filter, parted by who answers for it. */
export class EntryAccountability {
  @ApiProperty({ type: Figure }) total!: Figure;
  @ApiProperty({ type: [AnsweredSpend], description: 'The largest first; they add up to the total' })
  groups!: AnsweredSpend[];
  @ApiProperty({ type: [BenefitingSpend], description: 'The same by who benefits alone; nobody on record comes last' })
  benefits!: BenefitingSpend[];
  @ApiProperty({ type: CountedFigure }) withoutAuthoriser!: CountedFigure;
  @ApiProperty({ type: SpendChain, description: 'The same sum by how well it is known who answers for it' })
  chain!: SpendChain;
}
