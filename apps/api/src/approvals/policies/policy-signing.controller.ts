import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, IdParam, IfMatch, setVersion } from '../../platform';
import { AskForSignatures } from './ask-for-signatures';
import { PolicyDetail } from './policy.dto';
import { SignatureInput, SignatureRequest } from './policy-input.dto';
import { PolicyQueries } from './policy.queries';
import { SignPolicy } from './sign-policy';

@ApiTags('approvals')
@Controller('policies')
export class PolicySigningController {
  constructor(
    private readonly queries: PolicyQueries,
    private readonly asking: AskForSignatures,
    private readonly signing: SignPolicy,
    private readonly idempotency: Idempotency,
  ) {}

  @Post(':id/signature-requests')
  @HttpCode(200)
  @Endpoint({
    id: 'askForSignatures',
    summary: 'Ask the officers to sign a draft as it is',
    permission: 'policy.edit',
    returns: PolicyDetail,
    ifMatch: 'required',
    idempotency: 'required',
    problems: [
      'not_found',
      'policy.status',
      'policy.checks_failed',
      'version.stale',
      'version.required',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async ask(
    @IdParam() id: string,
    @Body() { dueOn }: SignatureRequest,
    @IfMatch() revision: number,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDetail> {
    await this.idempotency.run(call, (tx) => this.asking.execute(tx, id, { revision, dueOn }, actor));
    return this.view(id, actor, reply);
  }

  @Post(':id/signatures')
  @HttpCode(200)
  @Endpoint({
    id: 'signPolicy',
    summary: 'Sign exactly the text that was read, in one role',
    description: 'With the last signature it takes effect on its day, which may be today.',
    permission: 'policy.sign',
    returns: PolicyDetail,
    idempotency: 'required',
    problems: [
      'not_found',
      'policy.status',
      'policy.changed',
      'policy.cannot_sign',
      'idempotency.required',
      'idempotency.mismatch',
      'idempotency.in_progress',
    ],
  })
  async sign(
    @IdParam() id: string,
    @Body() signature: SignatureInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PolicyDetail> {
    await this.idempotency.run(call, (tx) => this.signing.execute(tx, id, signature, actor));
    return this.view(id, actor, reply);
  }

  private async view(id: string, actor: SignedIn, reply: FastifyReply): Promise<PolicyDetail> {
    const policy = await this.queries.get(id, actor);
    setVersion(reply, policy.revision);
    return policy;
  }
}
