import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestPlatform } from '../../testing/test-platform';
import { Session } from '../platform';
import { WaitingCounts } from './waiting-counts';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class SomePage {
  readonly waiting = inject(WaitingCounts).of;
}

async function open(address: string): Promise<RouterTestingHarness> {
  TestBed.configureTestingModule({
    providers: [...provideTestPlatform(), provideRouter([{ path: '**', component: SomePage }])],
  });
  const restored = TestBed.inject(Session).restore();
  const me = { person: {}, roles: [], permissions: ['request.decide'], organisation: { timeZone: 'UTC' } };
  TestBed.inject(HttpTestingController).expectOne('/api/v1/me').flush(me);
  await restored;
  return RouterTestingHarness.create(address);
}

const asked = (): number =>
  TestBed.inject(HttpTestingController)
    .match(({ url, params }) => url.endsWith('/requests') && params.get('awaiting') === 'me')
    .map((request) => request.flush({ items: [], nextCursor: null, total: 3 })).length;

describe('how many wait for somebody', () => {
  it.each(['/spend', '/spend?fiscalYear=2026', '/spend#months'])('is asked once when %s is opened', async (address) => {
    const harness = await open(address);
    expect(asked()).toBe(1);
    await harness.fixture.whenStable();
    expect(TestBed.inject(WaitingCounts).of().decisions).toBe(3);
  });

  it('is asked again with another page, and not with a filter of the same', async () => {
    const harness = await open('/spend');
    asked();
    await harness.navigateByUrl('/spend?source=it');
    expect(asked()).toBe(0);
    await harness.navigateByUrl('/tools');
    expect(asked()).toBe(1);
  });
});
