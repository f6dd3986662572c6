import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FIELD_CODES, type FieldCode } from './field-code';

export class FieldErrorView {
  @ApiProperty({ example: '/amount' }) pointer!: string;
  @ApiProperty({ enum: FIELD_CODES, enumName: 'FieldCode' }) code!: FieldCode;
  @ApiProperty() detail!: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What the sentence names: a limit, a currency, an amount',
  })
  values?: Record<string, unknown>;
}

/** RFC 9457, with our stable code, the request's id and the fields concerned. */
export class ProblemView {
  @ApiProperty({ example: '/problems/budget.insufficient' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty() detail!: string;
  @ApiProperty({ example: 'budget.insufficient' }) code!: string;
  @ApiProperty() instance!: string;
  @ApiProperty() requestId!: string;
  @ApiPropertyOptional({ type: [FieldErrorView] }) errors?: FieldErrorView[];
}
