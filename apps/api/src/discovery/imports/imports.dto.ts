import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MEANINGS } from '@tandem/tool-discovery';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { PersonRef } from '../../identity';
import { IsCurrencyCode, LocalisedText } from '../../organisation';
import { MoneyView, PageQuery } from '../../platform';
import { type Outcome, OUTCOMES } from '../postings/plan-postings';
import { IsAnswers, IsMappingChange } from './import-options';

export const IMPORT_STATUSES = ['previewed', 'publishing', 'published', 'failed', 'reversed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export const ROW_KINDS = ['payment', 'not-payment', 'refused'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;

const tally = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class DialectView {
  @ApiProperty({ example: 'utf-8' }) encoding!: string;
  @ApiProperty({ description: 'Characters that could not be read and stand as �' }) replacedCharacters!: number;
  @ApiProperty({ example: ',' }) delimiter!: string;
  @ApiProperty({ type: Number, nullable: true }) headingRow!: number | null;
  @ApiProperty({ type: String, enum: DATE_ORDERS, nullable: true }) dateOrder!: string | null;
  @ApiProperty({ enum: ['point', 'comma'] }) numberStyle!: string;
  @ApiProperty({ example: 'GBP' }) currency!: string;
  @ApiProperty({ enum: ['column', 'sign', 'answer', 'default'] }) currencyBasis!: string;
  @ApiProperty() roundedAmounts!: number;
}

export class MappedColumnView {
  @ApiProperty({ description: 'Counted from 0' }) column!: number;
  @ApiProperty() heading!: string;
}

export class ImportQuestion {
  @ApiProperty({ example: 'date-order' }) id!: string;
  @ApiProperty() text!: string;
  @ApiProperty() textEs!: string;
  @ApiProperty({ type: [String] }) choices!: string[];
}

export class CountedSum {
  @ApiProperty() count!: number;
  @ApiProperty({ type: MoneyView }) sum!: MoneyView;
}

export class OutcomeCountsView implements Record<Outcome, number> {
  @ApiProperty({ description: 'Paid what a commitment had set aside' }) commitment!: number;
  @ApiProperty({ description: 'Paid a registered tool without a commitment' }) registered!: number;
  @ApiProperty({ description: 'Paid a tool that nobody registered' }) shadow!: number;
  @ApiProperty({ description: 'May be a tool; waits for somebody to look, outside all totals' }) review!: number;
  @ApiProperty() notTool!: number;
}

export class ImportCountsView {
  @ApiProperty({ description: 'Rows below the heading: payments, not payments and refused' }) rows!: number;
  @ApiProperty() payments!: number;
  @ApiProperty(tally) notPayments!: Record<string, number>;
  @ApiProperty() refused!: number;
  @ApiProperty(tally) refusedByReason!: Record<string, number>;
  @ApiProperty({ type: MoneyView, description: 'Payments in the currency of the file, credits taken off' })
  sum!: MoneyView;
  @ApiProperty({ type: [MoneyView], description: 'One sum for each currency' }) sums!: MoneyView[];
  @ApiProperty({ type: CountedSum }) credits!: CountedSum;
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstDate!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastDate!: string | null;
  @ApiProperty() undated!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null when the file keeps no original currencies' })
  foreignCurrencyRows!: number | null;
  @ApiProperty() distinctSuppliers!: number;
  @ApiProperty({ type: MoneyView, nullable: true }) printedTotal!: MoneyView | null;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'Printed total minus sum: reported, never repaired' })
  printedTotalDifference!: MoneyView | null;
  @ApiProperty({ type: CountedSum, description: 'Payments that an earlier published import holds too; posted once' })
  alreadyRecorded!: CountedSum;
  @ApiProperty({ type: OutcomeCountsView }) outcomes!: OutcomeCountsView;
}

export class ImportView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['payments'] }) kind!: 'payments';
  @ApiProperty({ enum: IMPORT_STATUSES, enumName: 'ImportStatus' }) status!: ImportStatus;
  @ApiProperty() fileName!: string;
  @ApiProperty({ description: 'Hexadecimal' }) sha256!: string;
  @ApiProperty({ type: DialectView }) dialect!: DialectView;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/MappedColumnView' } })
  mapping!: Record<string, MappedColumnView>;
  @ApiProperty({ type: [String] }) headings!: string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } }) sampleRows!: string[][];
  @ApiProperty({ type: [ImportQuestion] }) questions!: ImportQuestion[];
  @ApiProperty() currency!: string;
  @ApiProperty({ type: ImportCountsView }) counts!: ImportCountsView;
  @ApiProperty({ type: LocalisedText, nullable: true }) failure!: LocalisedText | null;
  @ApiProperty({ type: PersonRef, nullable: true }) createdBy!: PersonRef | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) reversedAt!: string | null;
  @ApiProperty() version!: number;
}

export class ImportList {
  @ApiProperty({ type: [ImportView] }) items!: ImportView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() total!: number;
}

export class ImportChange {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: {
      nullable: true,
      oneOf: [
        { type: 'integer' },
        {
          type: 'object',
          properties: { column: { type: 'integer' }, heading: { type: 'string' } },
          required: ['column'],
        },
      ],
    },
    description: `Which column (counted from 0) means what; null says that the file has none. Meanings: ${MEANINGS.join(', ')}`,
  })
  @IsOptional()
  @IsMappingChange()
  mapping?: Record<string, number | { column: number; heading?: string } | null>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Answers by the id of their question',
  })
  @IsOptional()
  @IsObject()
  @IsAnswers()
  answers?: Record<string, string>;

  @ApiPropertyOptional({ description: 'Currency of amounts that do not say theirs', example: 'GBP' })
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;
  @ApiPropertyOptional({ enum: DATE_ORDERS }) @IsOptional() @IsIn(DATE_ORDERS) dateOrder?: 'dmy' | 'mdy' | 'ymd';
}

export class ReversalInput {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) reason?: string;
}

export class FindingRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'F-88' }) ref!: string;
}

export class NamedThingView {
  @ApiProperty({ description: 'Of the register, or of the catalogue where the register does not know it' }) id!: string;
  @ApiProperty() name!: string;
}

export class ImportRowView {
  @ApiProperty() importId!: string;
  @ApiProperty({ description: 'Counted from 1 over all rows of the file' }) rowNumber!: number;
  @ApiProperty({ enum: ROW_KINDS, enumName: 'ImportRowKind' }) kind!: RowKind;
  @ApiProperty({ enum: OUTCOMES, enumName: 'PaymentOutcome', nullable: true }) outcome!: Outcome | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it is no payment or could not be read' }) reason!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
  @ApiProperty({ type: String, nullable: true }) supplier!: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) amount!: MoneyView | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) date!: string | null;
  @ApiProperty({ type: String, nullable: true }) department!: string | null;
  @ApiProperty({ type: String, nullable: true }) account!: string | null;
  @ApiProperty({ type: String, nullable: true }) category!: string | null;
  @ApiProperty({ type: String, nullable: true }) purpose!: string | null;
  @ApiProperty({ type: NamedThingView, nullable: true }) vendor!: NamedThingView | null;
  @ApiProperty({ type: NamedThingView, nullable: true }) product!: NamedThingView | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 }) confidence!: number | null;
  @ApiProperty({ type: [LocalisedText] }) reasons!: LocalisedText[];
  @ApiProperty({ description: 'An earlier published import holds the same payment' }) isRecordedAlready!: boolean;
  @ApiProperty({ type: FindingRef, nullable: true }) finding!: FindingRef | null;
  @ApiProperty({ type: [String] }) entryIds!: string[];
}

export class ImportRowList {
  @ApiProperty({ type: [ImportRowView] }) items!: ImportRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() total!: number;
}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'PaymentOutcome' }) @IsOptional() @IsIn(OUTCOMES) outcome?: Outcome;
  @ApiPropertyOptional({ enum: ROW_KINDS, enumName: 'ImportRowKind' }) @IsOptional() @IsIn(ROW_KINDS) kind?: RowKind;
}
