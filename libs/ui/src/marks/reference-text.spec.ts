import { TestBed } from '@angular/core/testing';
import { ReferenceText } from './reference-text';

async function render(text: string) {
  const fixture = TestBed.createComponent(ReferenceText);
  fixture.componentRef.setInput('text', text);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { whole: element.textContent, unbroken: [...element.querySelectorAll('.unbroken')].map((e) => e.textContent) };
}

describe('a text with references', () => {
  it.each([
    ['F-6', ['F-6']],
    ['Junto con REQ-0041, REQ-0042 (mismo proveedor) necesitaría más.', ['REQ-0041', 'REQ-0042']],
    ['Se pagó en IT y en re-ventas de 2-3 meses.', []],
  ])('keeps each of them whole and says the same: %s', async (text, references) => {
    expect(await render(text)).toEqual({ whole: text, unbroken: references });
  });
});
