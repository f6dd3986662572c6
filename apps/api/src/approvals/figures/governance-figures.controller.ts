import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { GovernanceFigures, GovernanceFiguresQuery } from './governance-figures.dto';
import { GovernanceFiguresQueries } from './governance-figures.queries';

@ApiTags('approvals')
@Controller('governance-figures')
export class GovernanceFiguresController {
  constructor(private readonly queries: GovernanceFiguresQueries) {}

  @Get()
  @Endpoint({
    id: 'getGovernanceFigures',
    summary:
      'How governance itself does: lead times beside the shadow spend that followed, and what became of requests',
    permission: 'governance-figures.read',
    returns: GovernanceFigures,
  })
  get(@Query() query: GovernanceFiguresQuery, @CurrentActor() actor: SignedIn): Promise<GovernanceFigures> {
    return this.queries.read(query, actor);
  }
}
