import { TestBed } from '@angular/core/testing';
import { provideUiWords } from '../testing/ui-words';
import { ErrorSummary } from './error-summary';

async function render() {
  TestBed.configureTestingModule({ providers: provideUiWords() });
  const fixture = TestBed.createComponent(ErrorSummary);
  fixture.componentRef.setInput('errors', []);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  return { fixture, page };
}

describe('the summary of what to correct', () => {
  it('is not there while nothing is wrong', async () => {
    const { page } = await render();
    expect(page.textContent?.trim()).toBe('');
  });

  it('takes the focus when a form was sent with errors', async () => {
    const { fixture, page } = await render();
    fixture.componentRef.setInput('errors', [{ text: 'Enter the price' }]);
    await fixture.whenStable();
    expect(document.activeElement).toBe(page.querySelector('section'));
  });

  it('leads to the field of an error', async () => {
    const { fixture, page } = await render();
    const reached: string[] = [];
    fixture.componentRef.setInput('errors', [{ text: 'Enter the price', focus: () => reached.push('price') }]);
    await fixture.whenStable();
    page.querySelector('button')?.click();
    expect(reached).toEqual(['price']);
  });
});
