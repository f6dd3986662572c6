import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../testing/open-page';
import { SamplePage } from './sample-page';

const ASKED = '/audit/sample?population=decisions&from=2026-01-01&to=2026-06-30&size=2&seed=Q2';
const SAMPLE = {
  populationSize: 1_204,
  populationHash: 'ab12',
  items: [
    {
      position: 1,
      id: 'd1',
      draw: '00a3f4e5d6c7b8a9',
      at: '2026-03-04T09:00:00Z',
      what: 'approve',
      about: 'REQ-0142 Hotjar',
      who: 'Ana Ruiz',
      amount: { amount: '4800.00', currency: 'EUR' },
      path: '/requests/r1',
    },
  ],
};
const EVERYTHING = ['audit.read', 'entry.read', 'request.read'];

const open = (address: string, permissions: readonly string[] = EVERYTHING) =>
  openPage({
    path: 'audit/sample',
    component: SamplePage,
    address,
    scopes: ['audit', 'budget', 'listing'],
    permissions,
  });

describe('a sample', () => {
  it('is drawn by what its address says, so that a link draws the same one', async () => {
    const { element, settle, asked } = await open(ASKED);
    const { request } = asked('/audit-samples');
    expect(Object.fromEntries(request.params.keys().map((key) => [key, request.params.get(key)]))).toEqual({
      population: 'decisions',
      from: '2026-01-01',
      to: '2026-06-30',
      size: '2',
      seed: 'Q2',
    });
    await settle();
    expect(element.querySelector<HTMLInputElement>('input[maxlength="40"]')?.value).toBe('Q2');
  });

  it('says how many were drawn from how many, and how to know that nothing came or went', async () => {
    const { element, settle, asked } = await open(ASKED);
    asked('/audit-samples').flush(SAMPLE);
    await settle();
    const text = (element.textContent ?? '').replace(/\s+/g, ' ');
    expect(text).toContain('1 drawn from 1,204.');
    expect(text).toContain('SHA-256 of the population: ab12');
    expect(element.querySelector('a[href="/requests/r1"]')).not.toBeNull();
    expect(text).toContain('4,800.00 EUR');
  });

  it('is not drawn, and nothing typed is lost, while something is missing', async () => {
    const { element, settle } = await open('/audit/sample');
    const seed = element.querySelector<HTMLInputElement>('input[maxlength="40"]');
    Object.assign(seed ?? {}, { value: 'Q2' });
    seed?.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    expect(element.querySelector('[role="alert"]')?.textContent).toBe('Give both days and a seed to draw a sample.');
    expect([seed?.value, TestBed.inject(Router).url]).toEqual(['Q2', '/audit/sample']);
  });

  it('UX-30 offers only what its reader may read', async () => {
    const { element } = await open('/audit/sample', ['audit.read']);
    expect([...element.querySelectorAll('option')].map(({ value }) => value)).toEqual(['events']);
  });

  it('becomes a file of evidence with the whole hashes and the words of the screen', async () => {
    const { element, settle, asked } = await open(ASKED);
    asked('/audit-samples').flush(SAMPLE);
    await settle();
    element.querySelector<HTMLButtonElement>('.drawn button')?.click();
    const { body } = asked('/exports', 'POST').request;
    expect(body).toMatchObject({ list: 'audit-samples', format: 'csv', query: { seed: 'Q2', size: '2' } });
    expect(JSON.stringify(body)).toContain('"words":{"approve":"Approved"');
  });
});
