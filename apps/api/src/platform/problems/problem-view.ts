import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldErrorView {
  @ApiProperty({ example: '/amount' }) pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty() detail!: string;
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
