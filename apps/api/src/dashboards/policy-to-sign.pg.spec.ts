import { MeQueries } from '../identity/me.queries';
import type { Role, SignedIn } from '../identity';
import { openPolicyDesk, type PolicyDesk } from '../testing/policy-desk';
import { everythingToMarathon } from '../testing/policy-texts';
import type { HomeView } from './home.dto';
import { HomeQueries } from './home.queries';

describe('the home of whoever has to sign the policy', () => {
  let desk: PolicyDesk;
  beforeEach(async () => {
    desk = await openPolicyDesk();
  });
  afterEach(() => desk.close());

  const home = (role: Role, actor: SignedIn = desk.as(role)): Promise<HomeView> =>
    desk.app.get(HomeQueries).home(role, actor);
  const toSign = async (role: Role, actor?: SignedIn): Promise<HomeView['policyToSign']> =>
    (await home(role, actor)).policyToSign;
  const waiting = async (role: Role): Promise<number | undefined> =>
    (await home(role)).lines.find(({ key }) => key === 'policy-drafts')?.count;

  it('says nothing while a draft is being written', async () => {
    await desk.begin();
    expect([await toSign('cio'), await toSign('cmo'), await waiting('admin')]).toEqual([null, null, 0]);
  });

  it('names the version and its day from the moment it is asked for until they sign', async () => {
    const { id } = await desk.proposed({ document: everythingToMarathon });
    const asked = { id, version: 2, name: 'Martech spend', dueOn: '2026-12-24' };
    expect([await toSign('cio'), await toSign('cmo'), await toSign('finance')]).toEqual([asked, asked, null]);
    expect([await waiting('cio'), await waiting('admin')]).toEqual([1, 1]);
    await desk.sign(id, 'cio');
    expect([await toSign('cio'), await toSign('cmo'), await waiting('cio')]).toEqual([null, asked, 0]);
  });

  it('asks again when an edit has voided the signature and signatures were asked for once more', async () => {
    const { id } = await desk.proposed({ document: everythingToMarathon });
    await desk.sign(id, 'cio');
    await desk.edit(id, { why: 'Sooner.' });
    expect(await toSign('cio')).toBeNull();
    await desk.ask(id);
    expect(await toSign('cio')).toMatchObject({ id });
  });

  it('does not send somebody who came into the post later', async () => {
    await desk.proposed({ document: everythingToMarathon });
    const { approver } = desk.company.people;
    await desk.db.query("insert into person_role (person_id, role) values ($1, 'cmo')", [approver]);
    expect(await toSign('cmo', { ...desk.as('cmo'), personId: approver })).toBeNull();
  });

  it('asks finance as well where one person is both officers, and everybody is told once that is in force', async () => {
    const { cio, cmo } = desk.company.people;
    await desk.db.query('delete from person_role where person_id = $1', [cmo]);
    await desk.db.query("insert into person_role (person_id, role, granted_at) values ($1, 'cmo', '2020-01-01')", [
      cio,
    ]);
    const both = { ...desk.as('cio'), grants: [...desk.as('cio').grants, ...desk.as('cmo').grants] };
    const { id } = await desk.proposed(
      { document: (before) => ({ ...everythingToMarathon(before), singleOfficerMode: true }) },
      both,
    );
    await desk.sign(id, 'cio', { actor: both });
    expect([await toSign('cmo', both), await toSign('finance')]).toEqual([
      expect.objectContaining({ id }),
      expect.objectContaining({ id }),
    ]);
    const me = async (): Promise<boolean> =>
      (await desk.app.get(MeQueries).me(desk.as('requester'))).organisation.singleOfficer;
    expect(await me()).toBe(false);
    await desk.sign(id, 'cmo', { actor: both });
    await desk.sign(id, 'finance');
    expect(await me()).toBe(true);
  });
});
