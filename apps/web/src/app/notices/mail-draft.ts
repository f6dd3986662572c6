import { type NoticeKind, type NoticePreferences, type NoticePreferencesInput } from '@tandem/api-client';

export const MODES = ['now', 'digest', 'none'] as const;
export type Mode = (typeof MODES)[number];

/** How somebody wants to be mailed, as it is being chosen. */
export interface MailDraft {
  readonly mail: Readonly<Record<string, string>>;
  readonly digestHour: number;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

export const EMPTY_MAIL: MailDraft = { mail: {}, digestHour: 8, quietFrom: null, quietUntil: null };

export const draftOf = ({ mail, digestHour, quietFrom, quietUntil }: NoticePreferences): MailDraft => ({
  mail,
  digestHour,
  quietFrom,
  quietUntil,
});

export const inputOf = (draft: MailDraft): NoticePreferencesInput => ({
  ...draft,
  mail: draft.mail as NoticePreferencesInput['mail'],
});

/** Both hours are set with the first of them, a night long, and taken away together. */
export function withQuiet(draft: MailDraft, side: 'quietFrom' | 'quietUntil', hour: number | null): MailDraft {
  if (hour === null) {
    return { ...draft, quietFrom: null, quietUntil: null };
  }
  const { quietFrom, quietUntil } = draft;
  return { ...draft, quietFrom: quietFrom ?? 20, quietUntil: quietUntil ?? 7, [side]: hour };
}

/** Why these hours cannot be together; null where they can. */
export function hoursProblem({ digestHour, quietFrom, quietUntil }: MailDraft): 'same' | 'quiet' | null {
  if (quietFrom === null || quietUntil === null) {
    return null;
  }
  if (quietFrom === quietUntil) {
    return 'same';
  }
  const isAfter = digestHour >= quietFrom;
  const isBefore = digestHour < quietUntil;
  return (quietFrom < quietUntil ? isAfter && isBefore : isAfter || isBefore) ? 'quiet' : null;
}

/** 8 → "08:00". */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** The kinds that somebody is mailed about in this way. */
export const kindsOf = (kinds: readonly NoticeKind[], draft: MailDraft, mode: Mode): readonly NoticeKind[] =>
  kinds.filter((kind) => (draft.mail[kind] ?? 'now') === mode);
