import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { AuditEventsExport } from './audit-events.export';
import { AuditTrailController } from './audit-trail.controller';
import { AuditTrailQueries } from './audit-trail.queries';

/** Reading the trail asks for a right, and rights stand on the trail: so reading is a feature above identity. */
@Module({
  imports: [ExportsModule],
  controllers: [AuditTrailController],
  providers: [AuditEventsExport, AuditTrailQueries],
})
export class AuditTrailModule {}
