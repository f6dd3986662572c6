import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { AuditEventsExport } from './audit-events.export';
import { AuditSamplesExport } from './audit-samples.export';
import { AuditTrailController } from './audit-trail.controller';
import { AuditTrailQueries } from './audit-trail.queries';
import { Evidence } from './evidence';
import { EvidenceController } from './evidence.controller';
import { NamesController } from './names.controller';
import { NamesQueries } from './names.queries';
import { TrailEventQueries } from './trail-event.queries';
import { TrailSampleQueries } from './trail-sample.queries';
import { TrailSamplesController } from './trail-samples.controller';
import { VerifyTrail } from './verify-trail';

/** Reading the trail asks for a right, and rights stand on the trail: so reading is a feature above identity. */
@Module({
  imports: [ExportsModule],
  controllers: [AuditTrailController, EvidenceController, NamesController, TrailSamplesController],
  providers: [
    AuditEventsExport,
    AuditSamplesExport,
    AuditTrailQueries,
    Evidence,
    NamesQueries,
    TrailEventQueries,
    TrailSampleQueries,
    VerifyTrail,
  ],
})
export class AuditTrailModule {}
