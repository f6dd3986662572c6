import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { DecisionTimes } from './decision-times.dto';
import { DecisionTimesQueries } from './decision-times.queries';

@ApiTags('approvals')
@Controller('decision-times')
export class DecisionTimesController {
  constructor(private readonly queries: DecisionTimesQueries) {}

  @Get()
  @Endpoint({
    id: 'getDecisionTimes',
    summary: 'How fast requests were decided in the last twelve months, lane by lane',
    permission: 'request.read',
    returns: DecisionTimes,
  })
  get(@CurrentActor() actor: SignedIn): Promise<DecisionTimes> {
    return this.queries.read(actor);
  }
}
