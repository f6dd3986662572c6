import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { BulkTriage } from './bulk-triage';
import { BulkTriageInput, BulkTriageResult } from './bulk-triage.dto';

@ApiTags('discovery')
@Controller('findings')
export class BulkTriageController {
  constructor(private readonly bulk: BulkTriage) {}

  @Post('triage')
  @HttpCode(200)
  @Endpoint({
    id: 'triageFindings',
    summary: 'Decide about several findings; what is refused for one leaves the others as they are',
    permission: 'finding.triage',
    returns: BulkTriageResult,
  })
  triage(@Body() input: BulkTriageInput, @CurrentActor() actor: SignedIn): Promise<BulkTriageResult> {
    return this.bulk.execute(input, actor);
  }
}
