import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { SampleQuery, SampleView } from './trail-sample.dto';
import { TrailSampleQueries } from './trail-sample.queries';

@ApiTags('audit')
@Controller('audit-samples')
export class TrailSamplesController {
  constructor(private readonly samples: TrailSampleQueries) {}

  @Get()
  @Endpoint({
    id: 'drawSample',
    summary: 'Draw a sample that anybody can draw again',
    description: 'Ordered by the SHA-256 of `seed:id`; the first ones are the sample.',
    permission: 'audit.read',
    returns: SampleView,
  })
  draw(@Query() query: SampleQuery, @CurrentActor() actor: SignedIn): Promise<SampleView> {
    return this.samples.draw(query, actor);
  }
}
