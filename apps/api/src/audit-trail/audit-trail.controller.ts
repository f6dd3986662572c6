import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Verification } from '../audit';
import { Endpoint } from '../identity';
import { AuditEventList, AuditQuery, TrailVerificationView } from './audit-trail.dto';
import { AuditTrailQueries } from './audit-trail.queries';

@ApiTags('audit')
@Controller('audit-events')
export class AuditTrailController {
  constructor(
    private readonly queries: AuditTrailQueries,
    private readonly verification: Verification,
  ) {}

  @Get()
  @Endpoint({
    id: 'listAuditEvents',
    summary: 'Who did what, newest first',
    permission: 'audit.read',
    returns: AuditEventList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: AuditQuery): Promise<AuditEventList> {
    return this.queries.list(query);
  }

  @Get('verification')
  @Endpoint({
    id: 'verifyAudit',
    summary: 'Recompute every seal of the trail',
    permission: 'audit.read',
    returns: TrailVerificationView,
  })
  verify(): Promise<TrailVerificationView> {
    return this.verification.run();
  }
}
