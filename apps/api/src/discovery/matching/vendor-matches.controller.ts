import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '../../identity';
import { MatchVendors } from './match-vendors';
import { VendorMatches, VendorMatchesInput } from './vendor-matches.dto';

@ApiTags('discovery')
@Controller('vendor-matches')
export class VendorMatchesController {
  constructor(private readonly matchVendors: MatchVendors) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    id: 'matchVendors',
    summary: 'Which tools do these supplier texts name?',
    permission: 'vendor-match.read',
    returns: VendorMatches,
    description: 'Catalogue and register decide together; nothing is stored.',
  })
  match(@Body() { descriptors }: VendorMatchesInput): Promise<VendorMatches> {
    return this.matchVendors.execute(descriptors);
  }
}
