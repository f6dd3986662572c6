import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { ConsolidatedQueries } from './consolidated.queries';
import { DashboardsController } from './dashboards.controller';
import { GetConsolidated } from './get-consolidated';
import { ReportingYears } from './reporting-years';

@Module({
  imports: [IdentityModule],
  controllers: [DashboardsController],
  providers: [ConsolidatedQueries, GetConsolidated, ReportingYears],
})
export class DashboardsModule {}
