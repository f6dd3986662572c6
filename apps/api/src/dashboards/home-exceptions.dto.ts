import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../identity';
import { ToolRef } from './references.dto';

export class ExceptionRequestRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
}

/** An approval of something that had been paid for already. */
export class LateApproval {
  @ApiProperty({ description: 'Of the request' }) id!: string;
  @ApiProperty({ type: ExceptionRequestRef }) request!: ExceptionRequestRef;
  @ApiProperty({ type: ToolRef }) tool!: ToolRef;
  @ApiProperty({ format: 'date' }) firstPaidOn!: string;
  @ApiProperty({ description: 'Payments before the day of the approval' }) payments!: number;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
  @ApiProperty({ type: PersonRef }) decidedBy!: PersonRef;
}

export class LateApprovalList {
  @ApiProperty({ type: [LateApproval] }) items!: LateApproval[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() total!: number;
}

export class CoverageView {
  @ApiProperty({ format: 'date', description: 'Looked at from this day' }) since!: string;
  @ApiProperty({
    type: [String],
    example: ['2026-10'],
    description: 'Months that no published payments file reaches into',
  })
  monthsWithoutImport!: string[];
}
