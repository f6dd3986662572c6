import { Body, Controller, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { IdParam, IfMatch, setVersion } from '../../platform';
import { CreatePolicyDraft } from './create-policy-draft';
import { DiscardPolicyDraft } from './discard-policy-draft';
import { EditPolicyDraft } from './edit-policy-draft';
import { PolicyDetail } from './policy.dto';
import { PolicyDraftInput, PolicyEdit } from './policy-input.dto';
import { PolicyQueries } from './policy.queries';

@ApiTags('approvals')
@Controller('policies')
export class PolicyDraftsController {
  constructor(
    private readonly queries: PolicyQueries,
    private readonly creation: CreatePolicyDraft,
    private readonly edition: EditPolicyDraft,
    private readonly discarding: DiscardPolicyDraft,
  ) {}

  @Post('drafts')
  @HttpCode(201)
  @Endpoint({
    id: 'createPolicyDraft',
    summary: 'Begin the next version of the policy, from a version or from a file',
    description: 'There is one draft at a time; `policy.draft_open` names it.',
    permission: 'policy.edit',
    status: 201,
    returns: PolicyDetail,
    problems: ['policy.draft_open'],
  })
  async create(
    @Body() input: PolicyDraftInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDetail> {
    return this.view(await this.creation.execute(input, actor), actor, reply);
  }

  @Put(':id/draft')
  @Endpoint({
    id: 'editPolicyDraft',
    summary: 'Write what a draft says; every signature that it has is void then',
    description: 'Kept also when a check of it fails; without any change there is no new revision.',
    permission: 'policy.edit',
    returns: PolicyDetail,
    ifMatch: 'required',
    problems: ['not_found', 'policy.status', 'version.stale', 'version.required'],
  })
  async edit(
    @IdParam() id: string,
    @Body() edit: PolicyEdit,
    @IfMatch() revision: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDetail> {
    await this.edition.execute(id, edit, revision, actor);
    return this.view(id, actor, reply);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Endpoint({
    id: 'discardPolicyDraft',
    summary: 'Give a draft up',
    permission: 'policy.edit',
    returns: PolicyDetail,
    ifMatch: 'required',
    problems: ['not_found', 'policy.status', 'version.stale', 'version.required'],
  })
  async discard(
    @IdParam() id: string,
    @IfMatch() revision: number,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDetail> {
    await this.discarding.execute(id, revision, actor);
    return this.view(id, actor, reply);
  }

  private async view(id: string, actor: SignedIn, reply: FastifyReply): Promise<PolicyDetail> {
    const policy = await this.queries.get(id, actor);
    setVersion(reply, policy.revision);
    return policy;
  }
}
