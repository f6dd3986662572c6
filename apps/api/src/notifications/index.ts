export { NotificationsModule } from './notifications.module';
export { ReadNotices } from './read-notices';
