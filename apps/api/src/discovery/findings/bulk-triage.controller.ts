import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, MaybeIdempotent } from '../../platform';
import { BulkTriage } from './bulk-triage';
import {
  BulkTriageInput,
  BulkTriagePreview,
  BulkTriageQuestion,
  BulkTriageResult,
  UndoBulkTriageInput,
} from './bulk-triage.dto';

@ApiTags('discovery')
@Controller('findings/triage')
export class BulkTriageController {
  constructor(
    private readonly bulk: BulkTriage,
    private readonly idempotency: Idempotency,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Endpoint({
    id: 'previewFindingsTriage',
    summary: 'What a decision about several findings would change, and what it would leave as it is and why',
    permission: 'finding.triage',
    returns: BulkTriagePreview,
  })
  preview(@Body() question: BulkTriageQuestion, @CurrentActor() actor: SignedIn): Promise<BulkTriagePreview> {
    return this.bulk.preview(question, actor);
  }

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'triageFindings',
    summary: 'Decide about several findings; what is refused for one leaves the others as they are',
    permission: 'finding.triage',
    returns: BulkTriageResult,
    idempotency: 'required',
    problems: ['selection.changed', 'idempotency.required', 'idempotency.mismatch', 'idempotency.in_progress'],
  })
  triage(
    @Body() input: BulkTriageInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
  ): Promise<BulkTriageResult> {
    return this.idempotency.run(call, (tx) => this.bulk.execute(tx, input, actor));
  }

  @Post('undo')
  @HttpCode(200)
  @Endpoint({
    id: 'undoFindingsTriage',
    summary: 'Take back what was decided together, for those that still rest on that decision',
    permission: 'finding.triage',
    returns: BulkTriageResult,
    idempotency: 'optional',
    problems: ['idempotency.mismatch', 'idempotency.in_progress'],
  })
  undo(
    @Body() { findings }: UndoBulkTriageInput,
    @CurrentActor() actor: SignedIn,
    @MaybeIdempotent() call: IdempotentCall,
  ): Promise<BulkTriageResult> {
    return this.idempotency.run(call, (tx) => this.bulk.undo(tx, findings, actor));
  }
}
