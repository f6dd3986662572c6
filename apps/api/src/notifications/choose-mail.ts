import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Database, invalidField, Mailer, Problem, type Tx } from '../platform';
import { choiceColumns, type ChoiceRow } from './mail-choices';
import { isQuietHour, type MailMode, modeOf, NOTHING_CHOSEN } from './mail-times';
import type { NoticePreferences, NoticePreferencesInput } from './notice-preferences.dto';
import { NOTICE_KINDS, type NoticeKind, URGENT } from './notice-rules';

const OWN = `select chosen.version, ${choiceColumns('chosen')} from notice_preference chosen where chosen.person_id = $1`;

interface OwnRow extends ChoiceRow {
  readonly version: number;
}

/** How somebody wants to be mailed. It decides what reaches them, so each change is on the trail. */
@Injectable()
export class ChooseMail {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  async read({ personId }: SignedIn): Promise<NoticePreferences> {
    const [[own], [company]] = await Promise.all([
      this.database.read<OwnRow>(OWN, [personId]),
      this.database.read<{ timeZone: string; isDemo: boolean }>(
        'select time_zone as "timeZone", is_demo as "isDemo" from organisation',
      ),
    ]);
    if (!company) throw new Error('There is no organisation.');
    return {
      version: own?.version ?? 0,
      ...chosen(own),
      urgent: URGENT,
      timeZone: company.timeZone,
      isMailOn: this.mailer.isOn && !company.isDemo,
    };
  }

  /** @throws Problem `version.stale`, `validation.failed` for hours that cannot be together */
  async change(input: NoticePreferencesInput, version: number, actor: SignedIn): Promise<void> {
    const { digestHour, quietFrom, quietUntil } = possible(input);
    const mail = Object.fromEntries(Object.entries(input.mail).filter(([, mode]) => mode !== 'now'));
    await this.database.transaction(async (tx) => {
      const before = await this.hold(tx, actor.personId);
      if (before.version !== version) {
        throw new Problem('version.stale', 'These choices were changed in the meantime.');
      }
      await tx.query(
        `update notice_preference set mail = $2, digest_hour = $3, quiet_from = $4, quiet_until = $5, version = version + 1
          where person_id = $1`,
        [actor.personId, JSON.stringify(mail), digestHour, quietFrom, quietUntil],
      );
      await this.audit.record(tx, actor, {
        action: 'person.choose-mail',
        object: { type: 'person', id: actor.personId, label: actor.name },
        before: recorded(before),
        after: recorded({ mail, digestHour, quietFrom, quietUntil }),
      });
    });
  }

  private async hold(tx: Tx, personId: string): Promise<OwnRow> {
    await tx.query('insert into notice_preference (person_id, version) values ($1, 0) on conflict do nothing', [
      personId,
    ]);
    const [row] = await tx.query<OwnRow>(`${OWN} for update`, [personId]);
    if (!row) throw new Error(`The choices of ${personId} are not there.`);
    return row;
  }
}

function chosen(
  own: ChoiceRow | undefined,
): Pick<NoticePreferences, 'mail' | 'digestHour' | 'quietFrom' | 'quietUntil'> {
  const mail = own?.mail ?? {};
  const modes = NOTICE_KINDS.map((kind) => [kind, modeOf({ mail }, kind)] as const);
  return {
    mail: Object.fromEntries(modes) as Record<NoticeKind, MailMode>,
    digestHour: own?.digestHour ?? NOTHING_CHOSEN.digestHour,
    quietFrom: own?.quietFrom ?? null,
    quietUntil: own?.quietUntil ?? null,
  };
}

function possible(input: NoticePreferencesInput): Omit<NoticePreferencesInput, 'mail'> {
  const { digestHour, quietFrom = null, quietUntil = null } = input;
  if ((quietFrom === null) !== (quietUntil === null)) {
    const missing = quietFrom === null ? '/quietFrom' : '/quietUntil';
    throw invalidField(missing, 'Quiet hours have a beginning and an end.', 'required');
  }
  if (quietFrom !== null && quietUntil !== null) {
    if (quietFrom === quietUntil) throw invalidField('/quietUntil', 'Quiet hours end at another hour.');
    if (isQuietHour(digestHour, { from: quietFrom, until: quietUntil })) {
      throw invalidField('/digestHour', 'Choose an hour that is not quiet.', 'quiet_hour');
    }
  }
  return { digestHour, quietFrom, quietUntil };
}

/** As the trail names them. */
function recorded({ mail, digestHour, quietFrom, quietUntil }: ChoiceRow): object {
  const kindsOf = (mode: MailMode): NoticeKind[] => NOTICE_KINDS.filter((kind) => mail?.[kind] === mode);
  return {
    mailedDaily: kindsOf('digest'),
    notMailed: kindsOf('none'),
    digestHour: `${digestHour}:00`,
    quietHours: quietFrom === null ? null : `${quietFrom}:00–${quietUntil}:00`,
  };
}
