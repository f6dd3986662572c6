import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type Question } from '@tandem/accountability';
import { type ChainView, type Figure, type SpendChain } from '@tandem/api-client';
import { openPage } from '../../../testing/open-page';
import { spokenWords } from '../../../testing/spoken-words';
import { lineChainColumn, toolChainColumn } from './chain-columns';
import { ChainScore } from './chain-score';
import { chainPhrase, lineSentence } from './chain-words';
import { SpendChainView } from './spend-chain';

const KNOWN: ChainView = {
  score: 100,
  isProven: true,
  answers: {
    ...{ asked: 'event', defined: 'event', authorised: 'event', pays: 'event' },
    ...{ operates: 'event', benefits: 'event', how: 'event', whatFor: 'event' },
  },
  missing: [],
};
const PARTLY: ChainView = {
  score: 74,
  isProven: false,
  answers: { ...KNOWN.answers, authorised: 'none', operates: 'declared' },
  missing: ['authorised', 'operates'],
};
const figure = (amount: string, chain: string): Figure => ({
  amount: { amount, currency: 'EUR' },
  drill: { path: '/entries', params: { place: 'actual', chain } },
});
const SPENT: SpendChain = {
  score: 46,
  provenShare: 12.5,
  proven: figure('10.00', 'proven'),
  unproven: figure('70.00', 'unproven'),
  gaps: [
    {
      question: 'authorised',
      unanswered: figure('70.00', 'authorised:none'),
      declared: figure('0.00', 'authorised:declared'),
    },
  ],
  sources: [
    { source: 'it', score: 46, provenShare: 12.5, spend: figure('80.00', ''), proven: figure('10.00', 'proven') },
  ],
  lines: [],
};

let shown = { chain: PARTLY, spent: SPENT };

@Component({
  imports: [ChainScore, SpendChainView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-chain-score [chain]="chain" [mend]="mend" /> <tnd-spend-chain [chain]="spent" />`,
})
class Page {
  protected readonly chain = shown.chain;
  protected readonly spent = shown.spent;
  protected readonly mend = (question: Question) => (question === 'operates' ? { path: '/tools/mail/edit' } : null);
}

async function render(chain = PARTLY, spent = SPENT): Promise<HTMLElement> {
  shown = { chain, spent };
  const page = await openPage({
    path: 'page',
    component: Page,
    address: '/page',
    scopes: ['listing'],
    permissions: [],
  });
  await page.settle();
  return page.element;
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('how well it is known who answers for one thing', () => {
  it('is a number with what is missing, worst first, and where whoever may mends it', async () => {
    const page = await render();
    const score = page.querySelector('tnd-chain-score');
    expect(textOf(score?.querySelector('h3'))).toBe('Accountability score 74 of 100');
    expect(textOf(score)).toContain('2 of 8 answers have no proof:');
    expect([...(score?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      expect.stringMatching(/^Who authorised it: nothing on record\. Have a request approved/),
      expect.stringMatching(/^Who operates it: only declared\. Name the technical owner/),
    ]);
    expect([...(score?.querySelectorAll('li a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/tools/mail/edit',
    ]);
  });

  it('explains itself: what each question counts for and what its answer brought', async () => {
    const page = await render();
    const rows = [...page.querySelectorAll('tnd-chain-score tbody tr')].map((row) => [...row.children].map(textOf));
    expect(rows).toHaveLength(8);
    expect(rows.slice(2, 5)).toEqual([
      ['Who authorised it', 'nothing on record', '0 of 20'],
      ['Who pays', 'recorded by Tandem', '12 of 12'],
      ['Who operates it', 'only declared', '6 of 12'],
    ]);
  });

  it('says that nothing is missing where every answer is proven', async () => {
    const page = await render(KNOWN);
    expect(textOf(page.querySelector('tnd-chain-score p'))).toBe(
      'Every answer is proven, by a document or by what Tandem recorded.',
    );
    expect(page.querySelector('tnd-chain-score li')).toBeNull();
  });
});

describe('how well it is known who answers for spend', () => {
  it('is a share and a score, with gaps whose amounts lead to their entries; nought leads nowhere', async () => {
    const page = await render();
    const spend = page.querySelector('tnd-spend-chain');
    expect(textOf(spend)).toContain('12.5% of the money has a full chain, in which every answer is proven.');
    expect([...(spend?.querySelectorAll('td a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/spend/entries?place=actual&chain=authorised:none&figure=70.00',
    ]);
  });

  it('does not part one source into itself', async () => {
    const page = await render();
    expect(textOf(page.querySelector('tnd-spend-chain'))).not.toContain('By source of the money');
  });

  it('says so where nothing was spent, and shows no empty tables', async () => {
    const page = await render(PARTLY, { ...SPENT, score: null, provenShare: null });
    expect(textOf(page.querySelector('tnd-spend-chain .answer'))).toBe(
      'Nothing was spent, so there is nothing to score.',
    );
    expect(page.querySelector('tnd-spend-chain tnd-data-table')).toBeNull();
  });
});

describe('the words of a chain', () => {
  it.each([
    ['proven', 'with a full chain'],
    ['unproven', 'without a full chain'],
    ['authorised:none', 'Who authorised it: nothing on record'],
    ['authorised:perhaps', ''],
    ['nobody:none', ''],
  ])('tell the filter %s', async (filter, words) => {
    const { texts } = await spokenWords('budget');
    expect(chainPhrase(filter, texts)).toBe(words);
  });

  it('tell the share and the score of a line in one sentence', async () => {
    const { texts, format } = await spokenWords('budget');
    expect(lineSentence({ score: 72, provenShare: 61.4 }, texts, format)).toBe(
      '61.4% of the money has a full chain, in which every answer is proven. Accountability score: 72 of 100.',
    );
  });

  it('stand in columns, with what is missing in a file', async () => {
    const { texts, format } = await spokenWords('budget');
    const [tool, line] = [toolChainColumn(texts, format), lineChainColumn(texts, format)];
    expect(tool.text({ chain: PARTLY } as Parameters<typeof tool.text>[0])).toBe('74');
    const untouched = { chain: { score: null, provenShare: null, missing: [] } };
    expect(line.text(untouched as unknown as Parameters<typeof line.text>[0])).toBe('–');
    expect([tool, line].map(({ file }) => file?.map(({ key }) => key))).toEqual([
      ['score', 'missing'],
      ['score', 'provenShare', 'missing'],
    ]);
  });
});
