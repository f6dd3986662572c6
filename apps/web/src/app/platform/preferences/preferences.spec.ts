import { TestBed } from '@angular/core/testing';
import { Preferences } from './preferences';

describe('what a person chose for this browser', () => {
  beforeEach(() => localStorage.clear());

  it('is kept for the next visit', () => {
    TestBed.inject(Preferences).theme.choose('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Preferences).theme.value()).toBe('dark');
  });

  it('marks the document, so that colours and screen readers follow', () => {
    const preferences = TestBed.inject(Preferences);
    preferences.theme.choose('light');
    preferences.language.choose('es');
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('light');
    expect(document.documentElement.lang).toBe('es');
  });

  it('lets the region follow the language until it is chosen on its own', () => {
    const preferences = TestBed.inject(Preferences);
    preferences.language.choose('es');
    expect(preferences.region.value()).toBe('es-ES');
    preferences.region.choose('es-MX');
    preferences.language.choose('en');
    expect(preferences.region.value()).toBe('es-MX');
  });

  it('ignores what storage should not hold', () => {
    localStorage.setItem('tandem.theme', 'neon');
    expect(TestBed.inject(Preferences).theme.value()).toBe('system');
  });
});
