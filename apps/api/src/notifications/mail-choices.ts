import type { MailChoices, QuietHours } from './mail-times';

/** How somebody chose to be mailed about a notice, from the aliases of `notice` and `notice_preference`. */
export const chosenMode = (notice: string, chosen: string): string =>
  `coalesce(${chosen}.mail ->> ${notice}.kind, 'now')`;

/** Somebody's choices, as columns of the alias of `notice_preference`; all null for whoever chose nothing. */
export const choiceColumns = (chosen: string): string => `
  ${chosen}.mail, ${chosen}.digest_hour as "digestHour", ${chosen}.quiet_from as "quietFrom", ${chosen}.quiet_until as "quietUntil"`;

export interface ChoiceRow {
  readonly mail: MailChoices['mail'] | null;
  readonly digestHour: number | null;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

export const quietOf = ({ quietFrom, quietUntil }: ChoiceRow): QuietHours | null =>
  quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil };
