import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { ToolReasons } from './tool-reasons.dto';
import { ToolReasonsQueries } from './tool-reasons.queries';

@ApiTags('registry')
@Controller('tools/:idOrSlug/reasons')
export class ToolReasonsController {
  constructor(private readonly queries: ToolReasonsQueries) {}

  @Get()
  @Endpoint({
    id: 'getToolReasons',
    summary: 'Why the company has a tool: need, definition, authorisation, contract, entries and benefit',
    permission: 'tool.read',
    returns: ToolReasons,
    problems: ['not_found'],
  })
  get(@Param('idOrSlug') idOrSlug: string, @CurrentActor() actor: SignedIn): Promise<ToolReasons> {
    return this.queries.get(idOrSlug, actor);
  }
}
