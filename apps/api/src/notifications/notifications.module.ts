import { Module } from '@nestjs/common';
import { MailDeliveryController } from './mail-delivery.controller';
import { MailDeliveryQueries } from './mail-delivery.queries';
import { MailOutbox } from './mail-outbox';
import { NoticeFacts } from './notice-facts';
import { NoticeWatch } from './notice-watch';
import { Notices } from './notices';
import { NoticesController } from './notices.controller';
import { NoticesQueries } from './notices.queries';
import { ReadNotices } from './read-notices';
import { SendMail } from './send-mail';

/** Who is told what: it listens to the trail, so that nothing that is recorded can be forgotten here. */
@Module({
  controllers: [MailDeliveryController, NoticesController],
  providers: [
    MailDeliveryQueries,
    MailOutbox,
    NoticeFacts,
    NoticeWatch,
    Notices,
    NoticesQueries,
    ReadNotices,
    SendMail,
  ],
})
export class NotificationsModule {}
