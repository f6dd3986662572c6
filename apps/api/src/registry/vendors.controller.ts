import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { AddVendor } from './add-vendor';
import { VendorInput, VendorList, VendorsQuery, VendorView } from './vendor.dto';
import { VendorQueries } from './vendor.queries';

@ApiTags('registry')
@Controller('vendors')
export class VendorsController {
  constructor(
    private readonly queries: VendorQueries,
    private readonly addVendor: AddVendor,
  ) {}

  @Get()
  @Endpoint({
    id: 'listVendors',
    summary: 'Vendors, by name',
    permission: 'tool.read',
    returns: VendorList,
    problems: ['cursor.invalid'],
  })
  list(@Query() query: VendorsQuery): Promise<VendorList> {
    return this.queries.list(query);
  }

  @Post()
  @HttpCode(201)
  @Endpoint({
    id: 'createVendor',
    summary: 'Add a vendor',
    permission: 'vendor.edit',
    status: 201,
    returns: VendorView,
    problems: ['duplicate'],
  })
  async create(@Body() input: VendorInput, @CurrentActor() actor: SignedIn): Promise<VendorView> {
    return this.queries.get(await this.addVendor.execute(input, actor));
  }
}
