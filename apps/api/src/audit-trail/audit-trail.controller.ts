import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Verification } from '../audit';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { AuditEventList, AuditQuery } from './audit-trail.dto';
import { AuditTrailQueries } from './audit-trail.queries';
import { AuditEventRecord } from './trail-event.dto';
import { TrailEventQueries } from './trail-event.queries';
import { TrailRangeInput, TrailVerificationView, VerificationRun, VerificationRuns } from './trail-verification.dto';
import { VerifyTrail } from './verify-trail';

@ApiTags('audit')
@Controller('audit-events')
export class AuditTrailController {
  constructor(
    private readonly queries: AuditTrailQueries,
    private readonly event: TrailEventQueries,
    private readonly verification: Verification,
    private readonly verifyTrail: VerifyTrail,
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
    summary: 'Recompute every seal of the trail, or those of some days, without a record of it',
    permission: 'audit.read',
    returns: TrailVerificationView,
  })
  verify(@Query() range: TrailRangeInput): Promise<TrailVerificationView> {
    return this.verification.run(range);
  }

  @Post('verification')
  @HttpCode(200)
  @Endpoint({
    id: 'runVerification',
    summary: 'Recompute the seals and keep on record who did and what came out',
    permission: 'audit.read',
    returns: VerificationRun,
  })
  run(@Body() range: TrailRangeInput, @CurrentActor() actor: SignedIn): Promise<VerificationRun> {
    return this.verifyTrail.execute(range, actor);
  }

  @Get('verification/last')
  @Endpoint({
    id: 'getLastVerification',
    summary: 'The newest run on record',
    permission: 'audit.read',
    returns: VerificationRuns,
  })
  async last(): Promise<VerificationRuns> {
    return { last: await this.verifyTrail.last() };
  }

  @Get(':id')
  @Endpoint({
    id: 'getAuditEvent',
    summary: 'One event with the text that was sealed and its place in the chain',
    permission: 'audit.read',
    returns: AuditEventRecord,
    problems: ['not_found'],
  })
  one(@Param('id') id: string): Promise<AuditEventRecord> {
    return this.event.read(id);
  }
}
