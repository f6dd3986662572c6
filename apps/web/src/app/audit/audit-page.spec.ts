import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type VerificationRun } from '@tandem/api-client';
import { openPage } from '../../testing/open-page';
import { type Language } from '../platform';
import { AuditPage } from './audit-page';
import { aRefusal, anEvent } from './audit.sample';

const WHOLE: VerificationRun = {
  intact: true,
  checkedEvents: 48_213,
  sealedEvents: 48_211,
  unsealedTail: 2,
  firstBrokenEvent: null,
  firstEvent: '1',
  lastEvent: '48211',
  lastSealHash: '7b1c44f0',
  checkedAt: '2026-11-23T04:14:03.850Z',
  from: null,
  to: null,
  by: null,
};
const LAST = '/audit-events/verification/last';

const ROSA = { id: '0191c9a4-1111-4111-8111-0000000000cc', name: 'Rosa Vidal' };

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

  it('finds by name whose events to show, also somebody who has left', async () => {
    const { element, settle, asked, awaited } = await open('/audit');
    document.body.append(element);
    asked('/audit-events').flush({ items: [anEvent], nextCursor: null });
    await settle();
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Who'))?.click();
    await settle();
    const field = element.querySelector<HTMLInputElement>('tnd-type-ahead input');
    field?.focus();
    field?.setRangeText('rosa');
    field?.dispatchEvent(new Event('input'));
    const search = await awaited('/people');
    expect(search.request.params.toString()).toBe('q=rosa&limit=8');
    search.flush({ items: [{ ...ROSA, title: null, unit: null, isActive: false }], nextCursor: null });
    await settle();
    document.querySelector<HTMLElement>('mat-option')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe(`/audit?actor=${ROSA.id}`);
    TestBed.inject(HttpTestingController)
      .expectOne(({ params }) => params.get('ids') === ROSA.id)
      .flush({ items: [{ id: ROSA.id, name: { en: ROSA.name, es: ROSA.name } }] });
    await settle();
    expect(element.querySelector('.chips')?.textContent).toContain('Who: Rosa Vidal');
    expect(element.querySelector('tnd-actor-filter button')?.textContent).toContain('Rosa Vidal');
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
    expect(element.textContent).toContain('No events match these filters: Vendor + Refused.');
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

  it('says what was verified last, by whom, and explains the events that no seal covers yet', async () => {
    const { element, settle, asked } = await open('/audit');
    asked(LAST).flush({ last: WHOLE });
    await settle();
    const card = element.querySelector('tnd-trail-verification')?.textContent?.replace(/\s+/g, ' ');
    expect(card).toContain('Events 1 to 48,211.');
    expect(card).toContain('48,213 events checked');
    expect(card).toContain('Verified by Tandem itself, 23 Nov 2026, 04:14.');
    expect(card).toContain('The last 2 events are not sealed yet.');
  });

  it('lets a broken trail take the page: what broke, what still holds, whom to call', async () => {
    const { element, settle, asked } = await open('/audit', 'es');
    asked(LAST).flush({ last: { ...WHOLE, intact: false, firstBrokenEvent: '46912' } });
    await settle();
    TestBed.inject(HttpTestingController)
      .expectOne(({ params }) => params.get('role') === 'admin')
      .flush({ items: [{ name: 'Rosa Vidal' }], nextCursor: null });
    await settle();
    const card = element.querySelector('tnd-trail-verification.broken')?.textContent?.replace(/\s+/g, ' ');
    expect(card).toContain(
      'La cadena se rompe en el evento 46.912. Lo anterior está probado; lo posterior queda sin probar hasta su revisión.',
    );
    expect(card).toContain('A quién llamar: Rosa Vidal');
    expect(element.querySelector('tnd-trail-verification a[href="/audit/46912"]')).not.toBeNull();
  });

  it('verifies all of it, or the days on the screen, and says which', async () => {
    const { element, settle, asked } = await open('/audit?from=2026-11-01&to=2026-11-20');
    asked(LAST).flush({ last: null });
    await settle();
    const buttons = [...element.querySelectorAll<HTMLButtonElement>('tnd-trail-verification .ways button')];
    expect(buttons.map((button) => button.textContent.trim())).toEqual([
      'Verify all',
      'Verify 1 Nov 2026 to 20 Nov 2026',
    ]);
    buttons[1]?.click();
    const run = asked('/audit-events/verification', 'POST');
    expect(run.request.body).toEqual({ from: '2026-11-01', to: '2026-11-20' });
    run.flush({ ...WHOLE, from: '2026-11-01', to: '2026-11-20' });
    await settle();
    expect(element.textContent).toContain('Of 1 Nov 2026 to 20 Nov 2026 only.');
  });

  it('names the months that no payments file reaches into, and is silent when there are none', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/home/coverage').flush({ since: '2026-01-01', monthsWithoutImport: ['2026-09', '2026-10'] });
    await settle();
    expect(element.querySelector('tnd-trail-gaps')?.textContent?.replace(/\s+/g, ' ')).toContain(
      'Gaps: No published payments file reaches into Sept 2026 and Oct 2026.',
    );
  });

  it('asks for what has consequences for money', async () => {
    const { asked } = await open('/audit?consequence=money');
    expect(asked('/audit-events').request.params.toString()).toBe('consequence=money');
  });

  it('tells the links of events of the same second apart by the number of the event', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events').flush({ items: [anEvent, aRefusal], nextCursor: null });
    await settle();
    const links = [...element.querySelectorAll('a[data-row-link]')];
    expect(new Set(links.map((link) => link.textContent)).size).toBe(1);
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      '23 Nov 2026, 04:14:03 UTC, Event 36',
      '23 Nov 2026, 04:14:03 UTC, Event 37',
    ]);
  });

  it('shows the time of an event in UTC while its cell has the focus', async () => {
    const { element, settle, asked } = await open('/audit');
    asked('/audit-events').flush({ items: [anEvent], nextCursor: null });
    await settle();
    const link = element.querySelector('a[href="/audit/36"]');
    link?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await settle();
    expect(element.querySelector('tnd-utc-time.shown')?.textContent).toBe('2026-11-23 04:14:03 UTC');
    link?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settle();
    expect(element.querySelector('tnd-utc-time.shown')).toBeNull();
  });
});
