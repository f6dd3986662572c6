import { ApiProperty } from '@nestjs/swagger';
import { REQUEST_KINDS, type RequestKind } from '@tandem/spend-policy';
import { PersonRef, type Role, ROLES, UnitRef } from '../../identity';
import { MoneyView } from '../../platform';
import { AccountabilityParty, Figure, LANES, type Lane, LineRef, ToolView } from '../../registry';
import { REQUEST_STATUSES, type VerdictName, VERDICTS } from '../request-input.dto';

/** A decision about a request, as a link in the story of the tool. */
export class ReasonDecision {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict' }) verdict!: VerdictName;
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'For whom it was made, where they had delegated it' })
  onBehalfOf!: PersonRef | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) capacity!: Role;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
  @ApiProperty({ description: 'What was known then was kept, and can be read' }) hasSnapshot!: boolean;
}

/** A request for the tool that was handed in, whatever became of it. */
export class ReasonRequest {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind' }) kind!: RequestKind;
  @ApiProperty({ enum: REQUEST_STATUSES, enumName: 'RequestStatus' }) status!: (typeof REQUEST_STATUSES)[number];
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true }) lane!: Lane | null;
  @ApiProperty({ type: PersonRef }) requester!: PersonRef;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: String, nullable: true }) whatFor!: string | null;
  @ApiProperty({ type: String, nullable: true }) successMeasure!: string | null;
  @ApiProperty({ type: PersonRef }) definedBy!: PersonRef;
  @ApiProperty({ type: PersonRef, nullable: true }) benefitOwner!: PersonRef | null;
  @ApiProperty({ type: [UnitRef] }) benefitUnits!: UnitRef[];
  @ApiProperty({ type: MoneyView, nullable: true, description: 'What the last approval agreed to' })
  approvedAmount!: MoneyView | null;
  @ApiProperty({ type: [ReasonDecision], description: 'Of every round, oldest first' }) decisions!: ReasonDecision[];
}

/** A budget line that paid for the tool in the last twelve months. */
export class ReasonLine {
  @ApiProperty({ type: LineRef }) line!: LineRef;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who owns the budget of the line' })
  owner!: PersonRef | null;
  @ApiProperty({ type: AccountabilityParty, nullable: true }) authorisedBy!: AccountabilityParty | null;
  @ApiProperty({ type: Figure, description: 'What it was charged for the tool, this month and the eleven before it' })
  charged!: Figure;
}

/** Why the company has a tool: what the register says, who asked and decided, and whose budget pays. */
export class ToolReasons {
  @ApiProperty({ type: ToolView }) tool!: ToolView;
  @ApiProperty({ type: [ReasonRequest], description: 'Those that the reader may see, the first one first' })
  requests!: ReasonRequest[];
  @ApiProperty({ description: 'How many more requests there are that the reader may not see' })
  hiddenRequests!: number;
  @ApiProperty({ type: [ReasonLine], description: 'Those that the reader may see, the costliest first' })
  lines!: ReasonLine[];
}
