import type { PersonKey } from './company';
import type { StageId } from './tool-facts';

/** What the register learns about a tool once its request is approved. */
export interface RequestedTool {
  readonly description: string;
  readonly category: string;
  readonly owner: PersonKey;
  readonly technicalOwner?: PersonKey;
  readonly stages: Readonly<Partial<Record<StageId, number>>>;
  /** What took it from a trial into daily use. */
  readonly promotion?: DemoPromotion;
}

/** A sprint that went on as a marathon. */
export interface DemoPromotion {
  /** Counted from 0 at the beginning of the first year. */
  readonly month: number;
  readonly yearlyCost: string;
  readonly benefit: string;
  readonly exitPlan: string;
}

export const REQUESTED_TOOLS: Readonly<Record<string, RequestedTool>> = {
  'TikTok Ads': {
    description: 'Short video campaigns.',
    category: 'advertising/platforms',
    owner: 'andres.cano',
    stages: { find: 100 },
  },
  BrowserStack: {
    description: 'Tests of the checkout on real phones.',
    category: 'it/development',
    owner: 'sergio.molina',
    technicalOwner: 'miguel.arroyo',
    stages: { purchase: 100 },
    promotion: {
      month: 6,
      yearlyCost: '2800.00',
      benefit:
        'Eleven faults of the checkout found before buyers met them; a tenth of the returns in support is the aim.',
      exitPlan: 'Monthly notice. The tests are our own and run on other devices as well.',
    },
  },
  Braze: {
    description: 'Mail, text messages and messages in the app.',
    category: 'customers/marketing-automation',
    owner: 'sara.bermejo',
    technicalOwner: 'sergio.molina',
    stages: { expand: 60, grow: 40 },
  },
  Optimizely: {
    description: 'Tests on the web shop.',
    category: 'web/testing-and-personalisation',
    owner: 'emma.clarke',
    technicalOwner: 'sergio.molina',
    stages: { consider: 40, purchase: 60 },
  },
  Livestorm: {
    description: 'Decoration workshops by video.',
    category: 'events/webinars',
    owner: 'nuria.campos',
    stages: { expand: 50, advocate: 50 },
  },
  ChatGPT: {
    description: 'First drafts of product texts.',
    category: 'work/assistants',
    owner: 'ines.pardo',
    technicalOwner: 'teresa.gallego',
    stages: { consider: 100 },
  },
  DeepL: {
    description: 'Translations of contracts and manuals.',
    category: 'content/publishing',
    owner: 'david.pena',
    stages: { consider: 100 },
    promotion: {
      month: 19,
      yearlyCost: '1900.00',
      benefit: 'Manuals reach the shops two weeks earlier; no translation of a contract was sent back.',
      exitPlan: 'Yearly notice. Glossaries can be taken along; texts are deleted on request.',
    },
  },
  Synthesia: {
    description: 'Short films on how to put furniture together.',
    category: 'content/video',
    owner: 'ines.pardo',
    stages: { consider: 50, grow: 50 },
  },
};
