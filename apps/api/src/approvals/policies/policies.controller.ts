import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IdParam, setVersion } from '../../platform';
import { EvaluatePolicy } from './evaluate-policy';
import { ExportPolicy } from './export-policy';
import { PoliciesQuery, PolicyDetail, PolicyFile, PolicyList } from './policy.dto';
import { PolicyDocumentInput } from './policy-input.dto';
import { PolicyRehearsal } from './policy-rehearsal.dto';
import { RehearsePolicy } from './rehearse-policy';
import { PolicyEvaluation, PolicyQuestion } from './policy-evaluation.dto';
import { PolicyQueries } from './policy.queries';

@ApiTags('approvals')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly queries: PolicyQueries,
    private readonly evaluate: EvaluatePolicy,
    private readonly rehearsal: RehearsePolicy,
    private readonly files: ExportPolicy,
  ) {}

  @Get()
  @Endpoint({
    id: 'listPolicies',
    summary: 'Versions of the spending policy, newest first',
    description: 'Drafts are for those who may edit or sign them.',
    permission: 'policy.read',
    returns: PolicyList,
  })
  list(@Query() query: PoliciesQuery, @CurrentActor() actor: SignedIn): Promise<PolicyList> {
    return this.queries.list(query, actor);
  }

  @Get(':id')
  @Endpoint({
    id: 'getPolicy',
    summary: 'One version of the spending policy',
    permission: 'policy.read',
    returns: PolicyDetail,
    problems: ['not_found'],
  })
  async get(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDetail> {
    const policy = await this.queries.get(id, actor);
    setVersion(reply, policy.revision);
    return policy;
  }

  @Get(':id/file')
  @Endpoint({
    id: 'downloadPolicy',
    summary: 'One version as a file, with who has signed it',
    description: 'Its `document` can begin a draft here or in another installation.',
    permission: 'policy.read',
    returns: PolicyFile,
    problems: ['not_found'],
  })
  async file(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyFile> {
    const file = await this.files.execute(id, actor);
    void reply.header('content-disposition', `attachment; filename="tandem-policy-v${file.version}.json"`);
    return file;
  }

  @Post('evaluation')
  @HttpCode(200)
  @Endpoint({
    id: 'evaluatePolicy',
    summary: 'What would the policy ask of a request like this?',
    permission: 'policy.read',
    returns: PolicyEvaluation,
    problems: ['money.invalid', 'policy.no_rule', 'currency.no_rate', 'budget.year_ended'],
  })
  evaluation(@Body() question: PolicyQuestion, @CurrentActor() actor: SignedIn): Promise<PolicyEvaluation> {
    return this.evaluate.execute(question, actor);
  }

  @Post('rehearsals')
  @HttpCode(200)
  @Endpoint({
    id: 'rehearsePolicy',
    summary: 'What would a policy have asked of the requests of the last twelve months?',
    description: 'The text need not be saved. Every request counts; those are listed that the person may see.',
    permission: 'policy.rehearse',
    returns: PolicyRehearsal,
    problems: ['policy.checks_failed'],
  })
  rehearse(@Body() { document }: PolicyDocumentInput, @CurrentActor() actor: SignedIn): Promise<PolicyRehearsal> {
    return this.rehearsal.execute(document, actor);
  }
}
