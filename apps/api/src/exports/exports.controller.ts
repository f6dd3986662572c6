import type { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { CreateExport } from './create-export';
import { type ExportFormat, ExportInput } from './export.dto';

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** A client that takes nothing for this long has gone, or never meant to read. */
const STALLED_MS = 120_000;

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly createExport: CreateExport) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'createExport',
    summary: 'A list as a file: exactly its filter, sort and columns',
    description: 'Asks for the right of the list itself, too. Every export is an event of the audit trail.',
    permission: 'export.create',
    files: Object.values(MEDIA),
    problems: ['not_found', 'currency.no_rate', 'export.too_large'],
  })
  async create(
    @Body() input: ExportInput,
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const { stream, name } = await this.createExport.execute(input, actor);
    const type = input.format === 'csv' ? `${MEDIA.csv}; charset=utf-8` : MEDIA.xlsx;
    void reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
    reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
    return stream;
  }
}
