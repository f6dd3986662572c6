import { type StageView } from '@tandem/api-client';
import { type Texts } from '../i18n/texts';

/** The names of the life-cycle stages in the language on the screen. */
export type StageName = (id: string) => string;

export function stageNames(stages: readonly StageView[], texts: Texts): StageName {
  const names = new Map(stages.map(({ id, name }) => [id, texts.local(name)]));
  return (id) => names.get(id) ?? id;
}
