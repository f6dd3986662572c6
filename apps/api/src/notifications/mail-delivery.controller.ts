import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '../identity';
import { MailDelivery } from './mail-delivery.dto';
import { MailDeliveryQueries } from './mail-delivery.queries';

@ApiTags('notices')
@Controller('mail-delivery')
export class MailDeliveryController {
  constructor(private readonly queries: MailDeliveryQueries) {}

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
}
