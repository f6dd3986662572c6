import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { AuditEventsExport } from './audit-events.export';
import { AuditSamplesExport } from './audit-samples.export';
import { AuditTrailController } from './audit-trail.controller';
import { AuditTrailQueries } from './audit-trail.queries';
import { NamesController } from './names.controller';
import { NamesQueries } from './names.queries';
import { TrailEventQueries } from './trail-event.queries';
import { TrailSampleQueries } from './trail-sample.queries';
import { TrailSamplesController } from './trail-samples.controller';
import { VerifyTrail } from './verify-trail';

/** Reading the trail asks for a right, and rights stand on the trail: so reading is a feature above identity. */
@Module({
  imports: [ExportsModule],
  controllers: [AuditTrailController, NamesController, TrailSamplesController],
  providers: [
    AuditEventsExport,
    AuditSamplesExport,
    AuditTrailQueries,
    NamesQueries,
    TrailEventQueries,
    TrailSampleQueries,
    VerifyTrail,
  ],
})
export class AuditTrailModule {}
