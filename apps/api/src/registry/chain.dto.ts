import { type Chain, type Question, QUESTIONS, score, type Strength, STRENGTHS } from '@tandem/accountability';
import { ApiProperty } from '@nestjs/swagger';

/** What the answer to a question rests on. */
const Answer = (): PropertyDecorator => ApiProperty({ enum: STRENGTHS, enumName: 'Strength' });

export class ChainAnswers implements Chain {
  @Answer() asked!: Strength;
  @Answer() defined!: Strength;
  @Answer() authorised!: Strength;
  @Answer() pays!: Strength;
  @Answer() operates!: Strength;
  @Answer() benefits!: Strength;
  @Answer() how!: Strength;
  @Answer() whatFor!: Strength;
}

/** Questions that are not proven, the one that costs most first. */
export function MissingProperty(): PropertyDecorator {
  return ApiProperty({ enum: QUESTIONS, enumName: 'Question', isArray: true });
}

/** How well it is known who answers for something. */
export class ChainView {
  @ApiProperty({ minimum: 0, maximum: 100 }) score!: number;
  @ApiProperty({ description: 'A full chain: every question is answered by a document or an event' })
  isProven!: boolean;
  @ApiProperty({ type: ChainAnswers }) answers!: ChainAnswers;
  @MissingProperty() missing!: Question[];
}

export function chainView(answers: Chain): ChainView {
  const { missing, ...scored } = score(answers);
  return { ...scored, answers, missing: [...missing] };
}
