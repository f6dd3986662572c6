import { type Question, QUESTIONS } from '@tandem/accountability';
import { ApiProperty } from '@nestjs/swagger';
import { Figure, FUND_SOURCES, type FundSource, LineRef, MissingProperty } from '../registry';

const PROVEN_SHARE = 'Percent of the money that has a full chain, with one decimal, rounded half to even';

/** How well it is known who answers for money, weighted by money; null where nothing was spent. */
class MoneyScore {
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 }) score!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: PROVEN_SHARE, example: 61.4 }) provenShare!: number | null;
}

/** The same of all that a line was ever charged. */
export class LineChain extends MoneyScore {
  @MissingProperty() missing!: Question[];
}

/** A question, by the money that has no proof of its answer. */
export class ChainGap {
  @ApiProperty({ enum: QUESTIONS, enumName: 'Question' }) question!: Question;
  @ApiProperty({ type: Figure, description: 'Nobody is on record, or nothing' }) unanswered!: Figure;
  @ApiProperty({ type: Figure, description: 'Somebody said so, and nothing proves it' }) declared!: Figure;
}

export class SourceChain extends MoneyScore {
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ type: Figure }) spend!: Figure;
  @ApiProperty({ type: Figure, description: 'What of it has a full chain' }) proven!: Figure;
}

export class WeakLine extends MoneyScore {
  @ApiProperty({ type: LineRef }) line!: LineRef;
  @ApiProperty({ type: Figure, description: 'What it was charged without a full chain' }) unproven!: Figure;
}

/** What the spend of a filter is worth as to who answers for it, as tools and lines say it now. */
export class SpendChain extends MoneyScore {
  @ApiProperty({ type: Figure }) proven!: Figure;
  @ApiProperty({ type: Figure }) unproven!: Figure;
  @ApiProperty({ type: [ChainGap], description: 'The costliest first' }) gaps!: ChainGap[];
  @ApiProperty({ type: [SourceChain] }) sources!: SourceChain[];
  @ApiProperty({ type: [WeakLine], description: 'The five lines that cost most points, weighted by money' })
  lines!: WeakLine[];
}
