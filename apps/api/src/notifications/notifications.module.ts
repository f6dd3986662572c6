import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { RegistryModule } from '../registry';
import { ChooseMail } from './choose-mail';
import { DecideByLink } from './decision-links/decide-by-link';
import { DecisionLinks } from './decision-links/decision-links';
import { DecisionLinksController } from './decision-links/decision-links.controller';
import { GatherDigests } from './gather-digests';
import { MailDeliveryController } from './mail-delivery.controller';
import { MailDeliveryQueries } from './mail-delivery.queries';
import { MailLetters } from './mail-letters';
import { MailOutbox } from './mail-outbox';
import { NoticeFacts } from './notice-facts';
import { NoticePreferencesController } from './notice-preferences.controller';
import { NoticeWatch } from './notice-watch';
import { Notices } from './notices';
import { NoticesController } from './notices.controller';
import { NoticesQueries } from './notices.queries';
import { ReadNotices } from './read-notices';
import { ResendMail } from './resend-mail';
import { SendMail } from './send-mail';
import { WatchTasks } from './watch-tasks';

/** Who is told what: it listens to the trail, so that nothing that is recorded can be forgotten here. */
@Module({
  imports: [ApprovalsModule, RegistryModule],
  controllers: [DecisionLinksController, MailDeliveryController, NoticePreferencesController, NoticesController],
  providers: [
    ChooseMail,
    DecideByLink,
    DecisionLinks,
    GatherDigests,
    MailDeliveryQueries,
    MailLetters,
    MailOutbox,
    NoticeFacts,
    NoticeWatch,
    Notices,
    NoticesQueries,
    ReadNotices,
    ResendMail,
    SendMail,
    WatchTasks,
  ],
})
export class NotificationsModule {}
