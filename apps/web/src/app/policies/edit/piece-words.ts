import { type Lane, LANES, type PolicyDocument, coolDownDaysOf } from '@tandem/spend-policy';
import { type PolicyWords } from '../condition-words';
import { laneSentence, ruleWords } from '../policy-words';
import { type DraftFields, draftOf, laneOf, ruleIdOf } from './draft-fields';

interface PieceContext extends PolicyWords {
  /** As it is on the screen; rules are named by their place in it. */
  readonly policy: PolicyDocument | undefined;
}

/** What a piece of a draft is called. */
export function pieceLabel(field: string, { texts, format, policy }: PieceContext): string {
  const ruleId = ruleIdOf(field);
  if (ruleId !== null) {
    const index = policy?.rules.findIndex(({ id }) => id === ruleId) ?? -1;
    return index < 0
      ? texts.t('policies.edit.piece.rule')
      : texts.t('policies.edit.rule', { number: format.count(index + 1) });
  }
  const lane = knownLane(field);
  if (lane !== undefined) {
    return texts.t(`app.ui.lane.${lane}`);
  }
  switch (field) {
    case 'order':
      return texts.t('policies.edit.piece.order');
    case 'plannedFrom':
      return texts.t('policies.edit.plannedFrom');
    case 'why':
      return texts.t('policies.edit.why');
    default:
      return texts.t('policies.edit.piece.rest');
  }
}

/** What a piece of a draft holds, as somebody would say it. */
export function pieceWords(field: string, fields: DraftFields, words: PieceContext): string {
  const { document, plannedFrom, why } = draftOf(fields);
  const ruleId = ruleIdOf(field);
  const sentences = ruleWords(document, words);
  if (ruleId !== null) {
    return sentences.find(({ id }) => id === ruleId)?.sentence ?? words.texts.t('policies.edit.piece.gone');
  }
  const lane = knownLane(field);
  if (lane !== undefined) {
    return laneSentence(document, lane, words);
  }
  switch (field) {
    case 'order':
      return words.format.list(sentences.map(({ sentence }) => sentence));
    case 'plannedFrom':
      return words.format.day(plannedFrom);
    case 'why':
      return why.trim() === '' ? words.texts.t('policies.edit.piece.empty') : why;
    default:
      return words.texts.plural('policies.changes.coolDown', coolDownDaysOf(document));
  }
}

function knownLane(field: string): Lane | undefined {
  return LANES.find((lane) => lane === laneOf(field));
}
