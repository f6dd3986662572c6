import { describe, expect, it } from '@jest/globals';
import { type RegisteredTool, ToolDirectory } from './tool-directory';

const tool = (id: string, change: Partial<RegisteredTool> = {}): RegisteredTool => ({
  id,
  slug: id,
  name: id,
  vendorId: null,
  catalogueProductId: null,
  catalogueVendorId: null,
  source: 'it',
  status: 'active',
  unitId: null,
  budgetLineId: null,
  ...change,
});
const named = (id: string) => ({ id, name: id });

describe('the tool that a match means', () => {
  const directory = new ToolDirectory([
    tool('t-1', { catalogueProductId: 'hubspot', vendorId: 'v-hubspot', catalogueVendorId: 'hubspot' }),
    tool('t-2', { name: 'Photoshop', vendorId: 'v-adobe', catalogueVendorId: 'adobe' }),
    tool('t-3', { name: 'Illustrator', vendorId: 'v-adobe', catalogueVendorId: 'adobe' }),
    tool('t-4', { name: 'Zoom', vendorId: 'v-zoom' }),
    tool('t-5', { name: 'Zoom Rooms', vendorId: 'v-zoom' }),
    tool('t-6'),
  ]);

  it('is the one of the product, by the identifier of the register or of the catalogue', () => {
    expect(directory.recognise({ vendor: named('x'), product: named('t-2') })).toMatchObject({
      kind: 'registered',
      tool: { id: 't-2' },
    });
    expect(directory.recognise({ vendor: named('x'), product: named('hubspot') })).toMatchObject({
      kind: 'registered',
      tool: { id: 't-1' },
    });
  });

  it('is unknown when the vendor is registered with another product', () => {
    expect(directory.recognise({ vendor: named('v-hubspot'), product: named('clearbit') })).toEqual({
      kind: 'unknown',
      key: 'product:clearbit',
    });
  });

  it('is the only one of the vendor where no product is named', () => {
    expect(directory.recognise({ vendor: named('v-hubspot'), product: null })).toMatchObject({ tool: { id: 't-1' } });
    expect(directory.recognise({ vendor: named('hubspot'), product: null })).toMatchObject({ tool: { id: 't-1' } });
    expect(directory.recognise({ vendor: named('tool:t-6'), product: null })).toMatchObject({ tool: { id: 't-6' } });
  });

  it('is the one that is called like the vendor among several', () => {
    expect(directory.recognise({ vendor: { id: 'v-zoom', name: 'ZOOM' }, product: null })).toMatchObject({
      tool: { id: 't-4' },
    });
  });

  it('is a question where the vendor has several and none is called like it', () => {
    const recognised = directory.recognise({ vendor: named('adobe'), product: null });
    expect(recognised).toMatchObject({ kind: 'several', tools: [{ id: 't-2' }, { id: 't-3' }] });
  });

  it('is unknown for a vendor that has none', () => {
    expect(directory.recognise({ vendor: named('canva'), product: null })).toEqual({
      kind: 'unknown',
      key: 'vendor:canva',
    });
  });
});
