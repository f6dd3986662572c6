import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DotRange, dotRangeGeometry } from './dot-range';

describe('a dot with its range', () => {
  it('stands on a scale from nought to the largest of its figures', () => {
    expect(dotRangeGeometry({ median: 12, most: 48, limit: 24 })).toEqual({ dot: 25, end: 100, limit: 50 });
  });

  it('shares a scale with those beside it', () => {
    expect(dotRangeGeometry({ median: 12, most: 24, limit: null }, 48)).toEqual({ dot: 25, end: 50, limit: null });
  });

  it('stands at nought where everything was decided at once', () => {
    expect(dotRangeGeometry({ median: 0, most: 0, limit: null })).toEqual({ dot: 0, end: 0, limit: null });
  });

  it('is one picture with its words, and has no tick without a limit', async () => {
    @Component({
      imports: [DotRange],
      template: `<tnd-dot-range words="half within 12 hours" [figures]="{ median: 12, most: 48, limit: null }" />`,
    })
    class Page {}
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const picture = (fixture.nativeElement as HTMLElement).querySelector('svg[role=img]');
    expect(picture?.getAttribute('aria-label')).toBe('half within 12 hours');
    expect(picture?.querySelectorAll('.limit')).toHaveLength(0);
    expect(picture?.querySelector('circle')?.getAttribute('cx')).toBe('25%');
  });
});
