import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
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
  constructor(private readonly bulk: BulkTriage) {}

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
    problems: ['selection.changed'],
  })
  triage(@Body() input: BulkTriageInput, @CurrentActor() actor: SignedIn): Promise<BulkTriageResult> {
    return this.bulk.execute(input, actor);
  }

  @Post('undo')
  @HttpCode(200)
  @Endpoint({
    id: 'undoFindingsTriage',
    summary: 'Take back what was decided together, for those that still rest on that decision',
    permission: 'finding.triage',
    returns: BulkTriageResult,
  })
  undo(@Body() { findings }: UndoBulkTriageInput, @CurrentActor() actor: SignedIn): Promise<BulkTriageResult> {
    return this.bulk.undo(findings, actor);
  }
}
