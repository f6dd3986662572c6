import { Module } from '@nestjs/common';
import { AuditTrailController } from './audit-trail.controller';
import { AuditTrailQueries } from './audit-trail.queries';

/** Reading the trail asks for a right, and rights stand on the trail: so reading is a feature above identity. */
@Module({ controllers: [AuditTrailController], providers: [AuditTrailQueries] })
export class AuditTrailModule {}
