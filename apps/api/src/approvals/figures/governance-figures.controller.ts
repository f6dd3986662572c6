import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { BypassesQuery, BypassList } from './bypass.dto';
import { BypassesQueries } from './bypasses.queries';
import { GovernanceFigures, GovernanceFiguresQuery } from './governance-figures.dto';
import { GovernanceFiguresQueries } from './governance-figures.queries';

@ApiTags('approvals')
@Controller('governance-figures')
export class GovernanceFiguresController {
  constructor(
    private readonly queries: GovernanceFiguresQueries,
    private readonly bypasses: BypassesQueries,
  ) {}

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

  @Get('bypasses')
  @Endpoint({
    id: 'listBypasses',
    summary: 'Tools that were paid for before they were approved, or never were, the dearest first',
    permission: 'governance-figures.read',
    returns: BypassList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: BypassesQuery, @CurrentActor() actor: SignedIn): Promise<BypassList> {
    return this.bypasses.list(query, actor);
  }
}
