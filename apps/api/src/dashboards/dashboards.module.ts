import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { ConsolidatedQueries } from './consolidated.queries';
import { DashboardsController } from './dashboards.controller';
import { GetConsolidated } from './get-consolidated';
import { HomeController } from './home.controller';
import { HomeQueries } from './home.queries';
import { HomeExceptionsQueries } from './home-exceptions.queries';
import { HomePeriods } from './home-period';
import { ReportingYears } from './reporting-years';
import { SpendExport } from './spend.export';

@Module({
  imports: [ExportsModule, IdentityModule],
  controllers: [DashboardsController, HomeController],
  providers: [
    ConsolidatedQueries,
    GetConsolidated,
    HomeExceptionsQueries,
    HomePeriods,
    HomeQueries,
    ReportingYears,
    SpendExport,
  ],
})
export class DashboardsModule {}
