import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { EditOrganisation } from './edit-organisation';
import { ExchangeRates } from './exchange-rates';
import { FiscalYears } from './fiscal-years';
import { OrganisationController } from './organisation.controller';
import { OrganisationQueries } from './organisation.queries';
import { SetUp } from './set-up';

@Module({
  imports: [IdentityModule],
  controllers: [OrganisationController],
  providers: [EditOrganisation, ExchangeRates, FiscalYears, OrganisationQueries, SetUp],
  exports: [ExchangeRates, FiscalYears, OrganisationQueries, SetUp],
})
export class OrganisationModule {}
