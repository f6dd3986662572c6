import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { TrailEvidence } from './trail-evidence';

const SIGNED = { events: 1234, signedAt: '2026-11-20T09:00:00.000Z', note: 'tandem-audit-1' };

async function open() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en', 'audit');
  const fixture = TestBed.createComponent(TrailEvidence);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const http = TestBed.inject(HttpTestingController);
  return {
    element,
    http,
    unfold: async (evidence: object): Promise<void> => {
      element.querySelector('details')?.dispatchEvent(new Event('toggle'));
      fixture.detectChanges();
      TestBed.tick();
      http.expectOne('/api/v1/audit-evidence').flush(evidence);
      await fixture.whenStable();
      fixture.detectChanges();
    },
    words: () => element.textContent.replace(/\u00a0/g, ' ').replace(/\s+/g, ' '),
  };
}

describe('the proof of the trail for an outsider', () => {
  it('is asked for by whoever unfolds it, and by nobody else', async () => {
    const { http, element } = await open();
    http.expectNone('/api/v1/audit-evidence');
    expect(element.querySelector('a')).toBeNull();
  });

  it('hands out the four files, the command and how far they are signed', async () => {
    const { element, unfold, words } = await open();
    await unfold({ events: 1240, lastCheckpoint: SIGNED, keyFingerprint: 'ab'.repeat(32) });
    expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/api/v1/audit-evidence/events.ndjson',
      '/api/v1/audit-evidence/checkpoints.txt',
      '/api/v1/audit-evidence/audit-key.pem',
      '/api/v1/audit-evidence/verify-trail.mjs',
    ]);
    expect(words()).toContain('node verify-trail.mjs events.ndjson checkpoints.txt audit-key.pem');
    expect(words()).toContain('Signed up to event 1,234');
    expect(words()).toContain('ab'.repeat(32));
  });

  it('says that nothing is signed yet where nothing is', async () => {
    const { unfold, words } = await open();
    await unfold({ events: 0, lastCheckpoint: null, keyFingerprint: null });
    expect(words()).toContain('Nothing is signed yet.');
    expect(words()).not.toContain('Fingerprint');
  });
});
