import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IdParam, setVersion } from '../../platform';
import { FindingList, FindingsQuery, FindingView, TriageInput } from './findings.dto';
import { FindingsQueries } from './findings.queries';
import { TriageFinding } from './triage-finding';

@ApiTags('discovery')
@Controller('findings')
export class FindingsController {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly triageFinding: TriageFinding,
  ) {}

  @Get()
  @Endpoint({
    id: 'listFindings',
    summary: 'Tools in use that the register does not know, and what may be one',
    permission: 'finding.read',
    returns: FindingList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: FindingsQuery, @CurrentActor() actor: SignedIn): Promise<FindingList> {
    return this.queries.list(query, actor);
  }

  @Get(':id')
  @Endpoint({
    id: 'getFinding',
    summary: 'One finding with its payments',
    permission: 'finding.read',
    returns: FindingView,
    problems: ['not_found'],
  })
  get(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView> {
    return this.view(id, actor, reply);
  }

  @Post(':id/triage')
  @HttpCode(200)
  @Endpoint({
    id: 'triageFinding',
    summary: 'Decide what a finding is, or undo the last decision',
    permission: 'finding.triage',
    returns: FindingView,
    problems: ['not_found', 'finding.status', 'budget.line_or_currency'],
  })
  async triage(
    @IdParam() id: string,
    @Body() input: TriageInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FindingView> {
    await this.triageFinding.execute(id, input, actor);
    return this.view(id, actor, reply);
  }

  private async view(id: string, actor: SignedIn, reply: FastifyReply): Promise<FindingView> {
    const view = await this.queries.get(id, actor);
    setVersion(reply, view.version);
    return view;
  }
}
