import type { PersonKey } from './company';
import type { StageId } from './tool-facts';

/** What the register learns about a tool once its request is approved. */
export interface RequestedTool {
  readonly description: string;
  readonly category: string;
  readonly owner: PersonKey;
  readonly technicalOwner?: PersonKey;
  readonly stages: Readonly<Partial<Record<StageId, number>>>;
  /** Month, counted from 0 at the beginning of the first year, in which a trial became daily use. */
  readonly inUseFrom?: number;
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
    inUseFrom: 6,
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
    inUseFrom: 19,
  },
  Synthesia: {
    description: 'Short films on how to put furniture together.',
    category: 'content/video',
    owner: 'ines.pardo',
    stages: { consider: 50, grow: 50 },
  },
};
