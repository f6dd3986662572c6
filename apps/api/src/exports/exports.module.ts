import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { CreateExport } from './create-export';
import { ExportRegistry } from './export-registry';
import { ExportSlots } from './export-slots';
import { ExportsController } from './exports.controller';
import { PeopleExport } from './people.export';

/** Lists as files for spreadsheets. */
@Module({
  imports: [IdentityModule],
  controllers: [ExportsController],
  providers: [CreateExport, ExportRegistry, ExportSlots, PeopleExport],
  exports: [ExportRegistry],
})
export class ExportsModule {}
