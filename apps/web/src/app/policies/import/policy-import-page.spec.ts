import { type PolicyView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { DRAFT, FIRST } from '../policies.sample';
import { PolicyImportPage } from './policy-import-page';

async function open(items: readonly PolicyView[] = [FIRST], permissions = ['policy.read', 'policy.edit']) {
  const page = await openPage({
    path: 'policies/import',
    component: PolicyImportPage,
    address: '/policies/import',
    scopes: ['policies'],
    permissions,
  });
  page.asked('/policies').flush({ items, inForce: FIRST });
  await page.settle();
  return page;
}

const text = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

async function choose(page: OpenPage, content: string): Promise<void> {
  const field = page.element.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File([content], 'tandem-policy-v8.json', { type: 'application/json' });
  // jsdom reads no files as text by itself.
  Object.assign(file, { text: () => Promise.resolve(content) });
  Object.defineProperty(field, 'files', { value: [file] });
  Object.defineProperty(field, 'value', { value: '', writable: true });
  field?.dispatchEvent(new Event('change'));
  await page.settle();
}

const rules = FIRST.document['rules'] as readonly { readonly id: string }[];
const fewer = { ...FIRST.document, rules: rules.filter(({ id }) => id !== 'authorised-line') };

describe('a policy out of a file', () => {
  it.each([
    ['as it was downloaded', JSON.stringify({ document: fewer, hash: '8f3ac1', signatures: [] })],
    ['as a bare document', JSON.stringify(fewer)],
  ])('is read for its differences before it becomes a draft: %s', async (_, content) => {
    const page = await open();
    await choose(page, content);
    expect(text(page.element)).toContain('Gone: If the money is Shadow IT: the request is refused.');
    page.element.querySelector<HTMLButtonElement>('.tnd-button-primary')?.click();
    await page.settle();
    const made = page.asked('/policies/drafts', 'POST');
    expect((made.request.body as { readonly document: typeof fewer }).document.rules).toHaveLength(rules.length - 1);
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004', 'it cannot be read as JSON'],
    [
      'a rule that nobody knows',
      JSON.stringify({ ...FIRST.document, rules: [{}] }),
      'Rule 1 of the file is written in a way that no policy is: rules[0].id.',
    ],
    ['another thing altogether', '[]', 'The file is written in a way that no policy is: the document.'],
    ['limits in dollars', JSON.stringify({ ...fewer, rules: [], currency: 'USD' }), 'Its limits are in USD'],
    ['another policy', JSON.stringify({ ...FIRST.document, id: 'travel' }), 'It is another policy: travel'],
  ])('is refused in words, and another can be chosen: %s', async (_, content, words) => {
    const page = await open();
    await choose(page, content);
    expect(text(page.element.querySelector('[role=alert]'))).toContain(words);
    expect(page.element.querySelector('tnd-file-drop')).not.toBeNull();
  });

  it('says so when it changes nothing, and offers no draft', async () => {
    const page = await open();
    await choose(page, JSON.stringify(FIRST.document));
    expect(text(page.element)).toContain('The file says the same as the version in force.');
    expect(page.element.querySelector('.tnd-button-primary')).toBeNull();
  });

  it('waits for the draft that is open', async () => {
    const page = await open([DRAFT, FIRST]);
    expect(text(page.element)).toContain('The draft of version 2 is open.');
    expect(page.element.querySelector('tnd-file-drop')).toBeNull();
  });

  it('says who can, to whoever cannot', async () => {
    const page = await open([FIRST], ['policy.read']);
    expect(text(page.element)).toContain('CIO, CMO and administrators can make a draft of a file.');
  });
});
