import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideUiWords } from '../testing/ui-words';
import { Panel } from './panel';
import { type PanelFace } from './panel-face';

async function render(face: PanelFace) {
  TestBed.configureTestingModule({ providers: [...provideUiWords(), provideRouter([])] });
  const fixture = TestBed.createComponent(Panel);
  fixture.componentRef.setInput('face', face);
  fixture.componentRef.setInput('heading', 'Budget left');
  const said: string[] = [];
  fixture.componentInstance.retry.subscribe(() => said.push('retry'));
  fixture.componentInstance.clearFilters.subscribe(() => said.push('clear'));
  fixture.componentInstance.refresh.subscribe(() => said.push('refresh'));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { page, said, press: () => page.querySelector<HTMLElement>('button')?.click() };
}

describe('a panel', () => {
  it('is busy while it loads, and keeps its heading', async () => {
    const { page } = await render({ state: 'loading' });
    expect(page.getAttribute('aria-busy')).toBe('true');
    expect(page.querySelector('h2')?.textContent).toBe('Budget left');
  });

  it('fails alone, with its reference and a way to try again', async () => {
    const { page, said, press } = await render({ state: 'failed', text: 'No answer.', reference: 'Reference 7f3a' });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Reference 7f3a');
    press();
    expect(said).toEqual(['retry']);
  });

  it('offers to clear the filters that hide everything', async () => {
    const { said, press } = await render({ state: 'filtered-out', text: 'No tools match Shadow IT.' });
    press();
    expect(said).toEqual(['clear']);
  });

  it('leads elsewhere when what the address names is not there, and offers no second try', async () => {
    const back = { path: '/home', label: 'Go home' };
    const { page } = await render({ state: 'absent', heading: 'Nothing here', text: 'The link may be old.', back });
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/home');
    expect(page.querySelector('button, [role=alert]')).toBeNull();
  });

  it('offers no button where nothing can be done', async () => {
    const { page } = await render({ state: 'not-allowed', text: 'Auditors can see this.' });
    expect(page.textContent).toContain('Auditors can see this.');
    expect(page.querySelector('button')).toBeNull();
  });

  it('keeps its content when it is stale and offers the current one', async () => {
    const { said, press } = await render({ state: 'stale', text: 'Luis changed it.' });
    press();
    expect(said).toEqual(['refresh']);
  });
});
