import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { type IdempotentCall, Idempotency, IdParam, MaybeIdempotent } from '../platform';
import { MailDelivery } from './mail-delivery.dto';
import { MailDeliveryQueries } from './mail-delivery.queries';
import { ResendMail } from './resend-mail';

@ApiTags('notices')
@Controller('mail-delivery')
export class MailDeliveryController {
  constructor(
    private readonly queries: MailDeliveryQueries,
    private readonly resending: ResendMail,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Endpoint({
    id: 'getMailDelivery',
    summary: 'Whether mail reaches people',
    permission: 'mail-delivery.read',
    returns: MailDelivery,
  })
  get(): Promise<MailDelivery> {
    return this.queries.delivery();
  }

  @Post(':id/resending')
  @HttpCode(200)
  @Endpoint({
    id: 'resendMail',
    summary: 'Send a mail that was given up again',
    permission: 'mail-delivery.edit',
    returns: MailDelivery,
    idempotency: 'optional',
    problems: ['not_found', 'mail.status', 'idempotency.required', 'idempotency.mismatch', 'idempotency.in_progress'],
  })
  async resend(
    @IdParam() id: string,
    @CurrentActor() actor: SignedIn,
    @MaybeIdempotent() call: IdempotentCall,
  ): Promise<MailDelivery> {
    await this.idempotency.run(call, (tx) => this.resending.execute(tx, id, actor));
    return this.queries.delivery();
  }
}
