import fc from 'fast-check';
import { type Act, anyHistory } from './acts';
import { type Answer, CompanyOverHttp, euros } from './company-over-http';
import { type Asked, GovernanceModel, type Person } from './governance-model';

const DAY = 86_400_000;
/** Long ago: the database lets no policy take effect before its own clock has come to that day. */
const FIRST_DAY = Date.parse('2004-03-01') / DAY;

/** What must be true of the company whatever happened: the invariants I5, I6, I9 and I10 of its design. */
const NEVER: Readonly<Record<string, string>> = {
  'an ended request holds money': `
    select r.ref from request r join commitment c on c.request_id = r.id
     where r.status in ('approved', 'rejected', 'withdrawn', 'expired') and c.reserved_minor <> 0`,
  'money moved without an event of its own transaction': `
    select e.id::text as ref from budget_entry e
     where e.request_id is not null and not exists (
       select 1 from audit_event a where a.object_type = 'request' and a.object_id = e.request_id::text
          and a.xmin = e.xmin)`,
  'a step was decided more or less often than the trail says': `
    select r.ref from request r
     where (select count(*) from decision d where d.request_id = r.id) <>
           (select count(*) from audit_event a where a.object_type = 'request' and a.object_id = r.id::text and a.result = 'done'
               and a.action in ('request.approve', 'request.reject', 'request.request-changes'))`,
  'somebody decided about what they asked for, or one voice was heard twice in a round': `
    select r.ref from request r
      join decision d on d.request_id = r.id
     where r.requester_id in (d.person_id, d.on_behalf_of_id)
        or exists (select 1 from decision o
                    where o.request_id = d.request_id and o.round = d.round and o.id <> d.id
                      and array[o.person_id, o.on_behalf_of_id] && array[d.person_id, d.on_behalf_of_id])`,
};

/** What the model says of an act, and what the product answered; nothing where there was nothing to do. */
interface Both {
  readonly should: boolean;
  readonly answer: Answer;
}

export interface Report {
  readonly histories: number;
  readonly commands: number;
  readonly accepted: number;
  readonly refused: number;
  /** The first difference between the model and the product, with the acts that led to it. */
  readonly difference: string | undefined;
}

/**
 * Lives through made-up histories of one company over HTTP, each on a line of its own, until so many commands were sent,
 * and holds every answer, every total and every end against the model. Ends at the first difference.
 */
export async function liveThrough({ commands, seed }: { commands: number; seed: number }): Promise<Report> {
  const company = await CompanyOverHttp.open();
  try {
    await company.turnTo(FIRST_DAY);
    const lived = new Histories(company);
    let histories = 0;
    let difference: string | undefined;
    const made = fc.sample(anyHistory, { seed, numRuns: Math.ceil(commands / 20) });
    for (const history of made) {
      difference = await lived.live(history);
      histories += 1;
      if (difference !== undefined || company.sent >= commands) break;
    }
    return { histories, commands: company.sent, ...lived.answers, difference };
  } finally {
    await company.close();
  }
}

class Histories {
  readonly answers = { accepted: 0, refused: 0 };
  private readonly model = new GovernanceModel(FIRST_DAY);
  private ids: string[] = [];
  private readonly delegationIds: string[] = [];
  private lineId = '';

  constructor(private readonly company: CompanyOverHttp) {}

  async live({ funded, acts }: { funded: bigint; acts: readonly Act[] }): Promise<string | undefined> {
    await this.begin(funded);
    for (const [place, act] of acts.entries()) {
      const difference = await this.compare(act);
      if (difference !== undefined)
        return `${difference}\n${acts
          .slice(0, place + 1)
          .map(told)
          .join('\n')}`;
    }
    return this.endOf(acts);
  }

  private async begin(funded: bigint): Promise<void> {
    const year = new Date(this.model.today * DAY).getUTCFullYear();
    const line = { funded, endsOn: Date.parse(`${year}-12-31`) / DAY };
    this.lineId = await this.company.line(line, String(year));
    this.model.open(line);
    this.ids = [];
  }

  private async compare(act: Act): Promise<string | undefined> {
    const both = await this.inBoth(act);
    if (both === undefined) return undefined;
    const isAccepted = both.answer.status < 300;
    this.answers[isAccepted ? 'accepted' : 'refused'] += 1;
    if (both.should !== isAccepted) {
      return `${told(act)} must be ${both.should ? 'accepted' : 'refused'}: ${told(both.answer)}`;
    }
    const [found, expected] = [told(await this.company.totals(this.lineId)), told(this.model.totals())];
    return found === expected ? undefined : `After ${told(act)} the line holds ${found}, not ${expected}`;
  }

  private async endOf(acts: readonly Act[]): Promise<string | undefined> {
    const found = told(await this.company.statuses(this.ids));
    const expected = told(this.model.asked.map(({ status }) => status));
    if (found !== expected) return `The requests are ${found}, not ${expected}\n${acts.map(told).join('\n')}`;
    for (const [what, sql] of Object.entries(NEVER)) {
      const refs = await this.company.db.query<{ ref: string }>(sql);
      if (refs.length > 0) return `${what}: ${refs.map(({ ref }) => ref).join(', ')}`;
    }
    return undefined;
  }

  private inBoth(act: Act): Promise<Both | undefined> {
    if (act.act === 'ask') return this.ask(act);
    if (act.act === 'pass') return this.pass(act.days);
    if (act.act === 'sign-limit') return this.signLimit(act.cents);
    if (act.act === 'delegate') return this.appoint(act);
    if (act.act === 'end-delegation') return this.endDelegation(act);
    const at = this.model.asked.length === 0 ? -1 : act.which % this.model.asked.length;
    const request = this.model.asked[at];
    return request ? this.on(request, `/requests/${this.ids[at]}`, act) : Promise.resolve(undefined);
  }

  private async ask({ who, cents, isPersonal }: Extract<Act, { act: 'ask' }>): Promise<Both> {
    const answer = await this.company.as<{ id: string }>(who, 'POST', '/requests', {
      body: {
        toolName: `Tool ${this.company.sent}`,
        whatFor: 'See where buyers leave.',
        successMeasure: 'Ten per cent fewer leave.',
        amount: euros(cents),
        budgetLineId: this.lineId,
        dataClass: isPersonal ? 'personal' : 'none',
      },
    });
    const should = this.model.mayAsk(who);
    if (answer.status === 201) {
      this.model.ask(who, cents, isPersonal);
      this.ids.push(answer.body.id);
    }
    return { should, answer };
  }

  private async pass(days: number): Promise<undefined> {
    this.model.pass(days);
    await this.company.turnTo(this.model.today);
  }

  private async signLimit(cents: bigint): Promise<Both | undefined> {
    if (this.model.isLimitWaiting() || cents === this.model.limitInForce()) return undefined;
    const wrong = await this.company.changeLimit(cents);
    this.model.signLimit(cents);
    return { should: true, answer: { status: wrong.length === 0 ? 200 : 409, body: { wrong } } };
  }

  private async appoint({ who, to, start, days, cents }: Extract<Act, { act: 'delegate' }>): Promise<Both> {
    const from = this.model.today + start;
    const until = from + days;
    const answer = await this.company.as<{ id: string }>(who, 'POST', '/delegations', {
      body: {
        delegateId: this.company.idOf(to),
        from: dayOf(from),
        until: dayOf(until),
        reason: 'On holiday.',
        ...(cents === undefined ? {} : { ceiling: euros(cents) }),
      },
    });
    const should = this.model.appoint({ principal: who, delegate: to, from, until, ceiling: cents });
    if (answer.status === 201) this.delegationIds.push(answer.body.id);
    return { should, answer };
  }

  private async endDelegation({ who, back }: Extract<Act, { act: 'end-delegation' }>): Promise<Both | undefined> {
    const at = this.model.delegations.length - 1 - back;
    const delegation = this.model.delegations[at];
    if (!delegation) return undefined;
    const should = this.model.endDelegation(delegation, who);
    return {
      should,
      answer: await this.company.as(who, 'POST', `/delegations/${this.delegationIds[at]}/end`, { body: {} }),
    };
  }

  private async on(request: Asked, path: string, act: Extract<Act, { which: number }>): Promise<Both> {
    const { model, company } = this;
    const version = 'lag' in act ? Math.max(1, request.version - act.lag) : request.version;
    const who: Person = 'isOwn' in act && act.isOwn ? request.by : act.who;
    const post = (what: string, body: object): Promise<Answer> => company.as(who, 'POST', `${path}/${what}`, { body });
    switch (act.act) {
      case 'edit': {
        // Another amount than before, or it would be no edit.
        const amount = act.cents === request.amount ? act.cents + 1n : act.cents;
        const should = model.edit(request, who, { amount, version });
        const body = { amount: euros(amount) };
        return { should, answer: await company.as(who, 'PATCH', path, { body, ifMatch: version }) };
      }
      case 'submit':
        return { should: model.submit(request, who), answer: await post('submission', {}) };
      case 'withdraw':
        return { should: model.withdraw(request, who), answer: await post('withdrawal', {}) };
      case 'stand-aside': {
        const should = model.standAside(request, who, version);
        return { should, answer: await post('recusals', { version, reason: 'The supplier is my sister.' }) };
      }
      case 'decide': {
        const { verdict } = act;
        const amount = verdict === 'approve' ? act.cents : undefined;
        const should = model.decide(request, who, { verdict, version, ...(amount === undefined ? {} : { amount }) });
        const body = {
          verdict,
          version,
          reason: 'As said.',
          ...(amount === undefined ? {} : { amount: euros(amount) }),
        };
        return { should, answer: await post('decisions', body) };
      }
    }
  }
}

const dayOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const told = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
