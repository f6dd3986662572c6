import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type TrailVerificationView } from '@tandem/api-client';
import { openPage } from '../../testing/open-page';
import { type Language } from '../platform';
import { AuditPage } from './audit-page';
import { aRefusal, anEvent } from './audit.sample';

const WHOLE: TrailVerificationView = {
  intact: true,
  checkedEvents: 48_213,
  sealedEvents: 48_211,
  unsealedTail: 2,
  firstBrokenEvent: null,
  lastSealHash: '7b1c44f0',
  checkedAt: '2026-11-23T04:14:03.850Z',
};

const open = (address: string, language: Language = 'en') =>
  openPage({ path: 'audit', component: AuditPage, address, scopes: ['audit', 'listing'], language });

describe('the page of the audit trail', () => {
  it('asks for what its address says', async () => {
    const { asked } = await open('/audit?result=refused&object=tool&from=2026-11-01');
    expect(asked('/audit-events').request.params.toString()).toBe('object=tool&result=refused&from=2026-11-01');
  });

  it('puts a chosen filter into the address', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events').flush({ items: [anEvent], nextCursor: null });
    await settle();
    const result = [...element.querySelectorAll('select')].at(-1);
    result?.querySelectorAll('option').forEach((option) => (option.selected = option.value === 'refused'));
    result?.dispatchEvent(new Event('change'));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/audit?result=refused');
  });

  it('tells what it left out of a mangled link instead of failing', async () => {
    const { element, settle, asked } = await open('/audit?actor=somebody&result=maybe');
    asked('/audit-events').flush({ items: [anEvent], nextCursor: null });
    await settle();
    expect(element.textContent).toContain('result=maybe, actor=somebody');
  });

  it('names the filters when they hide everything', async () => {
    const { element, settle, asked } = await open('/audit?object=vendor&result=refused');
    asked('/audit-events').flush({ items: [], nextCursor: null });
    await settle();
    expect(element.textContent).toContain('No events match Vendor + Refused.');
  });

  it('says who may read the trail to whom may not', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events').flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(element.textContent).toContain('The audit trail is open to auditors, administrators and the CIO.');
  });

  it('shows all that is kept about an event where the event stands', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events').flush({ items: [aRefusal], nextCursor: null });
    await settle();
    const details = element.querySelector('details');
    details?.setAttribute('open', '');
    details?.dispatchEvent(new Event('toggle'));
    await settle();
    expect(details?.textContent).toContain('A tool that is trial cannot become retired.');
    expect(details?.querySelector('a[href="/tools/t1"]')).not.toBeNull();
  });

  it('explains the events that no seal covers yet', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events/verification').flush(WHOLE);
    await settle();
    const card = element.querySelector('tnd-trail-verification')?.textContent;
    expect(card).toContain('48,213 events checked');
    expect(card).toContain('The last 2 events are not sealed yet.');
  });

  it('says where a broken trail breaks and what can still be trusted', async () => {
    const { element, settle, asked } = await open('/audit', 'es');
    asked('/audit-events/verification').flush({ ...WHOLE, intact: false, firstBrokenEvent: '46912' });
    await settle();
    expect(element.querySelector('tnd-trail-verification.broken')?.textContent).toContain(
      'La cadena se rompe en el evento 46.912. Lo anterior está probado; lo posterior queda sin probar hasta su revisión.',
    );
  });

  it('verifies again when asked', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events/verification').flush(WHOLE);
    await settle();
    element.querySelector<HTMLButtonElement>('tnd-trail-verification button')?.click();
    await settle();
    expect(asked('/audit-events/verification').request.method).toBe('GET');
  });
});
