import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import {
  DATA_CLASSES,
  type DataClass,
  REJECTIONS,
  type Rejection,
  REQUEST_FIELDS,
  type RequestField,
} from '@tandem/spend-policy';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PersonRef, type Role, ROLES } from '../../identity';
import { LocalisedText } from '../../organisation';
import { MoneyField, MoneyView } from '../../platform';
import { FUND_SOURCES, type FundSource, LANES, type Lane, MayBeAbsent } from '../../registry';
import { DeputyView } from '../delegations/delegation.dto';
import { RequestInput } from '../request-input.dto';

const ALSO_ASKED = ['kind', 'billing', 'termMonths', 'budgetLineId'] as const;

/** A request as far as a policy goes by it. */
export class PolicyQuestion extends PickType(RequestInput, ALSO_ASKED) {
  @MoneyField({ description: 'All money of the term' }) amount!: MoneyView;
  @ApiPropertyOptional({
    enum: FUND_SOURCES,
    enumName: 'FundSource',
    description: 'Where no budget line is chosen yet; marketing unless said otherwise',
  })
  @MayBeAbsent()
  @IsIn(FUND_SOURCES)
  fundSource?: FundSource;
  @ApiPropertyOptional({ enum: DATA_CLASSES, enumName: 'DataClass', nullable: true, default: 'none' })
  @IsOptional()
  @IsIn(DATA_CLASSES)
  dataClass?: DataClass | null;
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The draft of one’s own that it is about: its tool may be a sprint',
  })
  @MayBeAbsent()
  @IsUUID()
  requestId?: string;
}

export class ForeseenStep {
  @ApiProperty() key!: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: Role;
  @ApiProperty({ type: LocalisedText }) label!: LocalisedText;
  @ApiProperty({ minimum: 1, description: 'Steps of one turn are decided at the same time and settled together' })
  turn!: number;
  @ApiProperty({ minimum: 1, description: 'How many steps of the turn have to be approved' }) approvals!: number;
  @ApiProperty({ enum: REJECTIONS, enumName: 'Rejection', description: 'What one rejection in the turn does' })
  rejection!: Rejection;
  @ApiProperty({ type: [PersonRef] }) people!: PersonRef[];
  @ApiProperty({ type: [DeputyView], description: 'Who decides for one of them today' }) deputies!: DeputyView[];
}

export class RouteAlternative {
  @ApiProperty({ enum: ['cost-above', 'cost-up-to', 'data'] }) because!: 'cost-above' | 'cost-up-to' | 'data';
  @ApiProperty({ type: MoneyView, nullable: true, description: 'Of the cost, in the currency of the policy' })
  limit!: MoneyView | null;
  @ApiProperty({ enum: DATA_CLASSES, enumName: 'DataClass', isArray: true }) dataClasses!: DataClass[];
  @ApiProperty({ enum: LANES, enumName: 'Lane' }) lane!: Lane;
  @ApiProperty({ description: 'How many approvals it would take then' }) approvals!: number;
}

export class PolicyEvaluation {
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true }) lane!: Lane | null;
  @ApiProperty() denied!: boolean;
  @ApiProperty({ type: [ForeseenStep] }) steps!: ForeseenStep[];
  @ApiProperty({ type: [LocalisedText], description: 'Why this lane and these steps' }) reasons!: LocalisedText[];
  @ApiProperty({ type: [RouteAlternative], description: 'What would lead to another lane' })
  alternatives!: RouteAlternative[];
  @ApiProperty({ enum: REQUEST_FIELDS, enumName: 'RequestField', isArray: true }) requiredFields!: RequestField[];
  @ApiProperty() policyVersion!: number;
  @ApiProperty({ type: MoneyView }) annualised!: MoneyView;
}
