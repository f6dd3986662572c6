import { killDatabase, killServer, prepareProving, type Proving, type Round } from './endurance/rounds';
import { foundCompany, type OwnCompany } from './support/own-company';

/** One round of each kind; `npm run endurance` does dozens with other moments. */
describe('a company at work whose Tandem is killed', () => {
  let company: OwnCompany;
  let proving: Proving;

  beforeAll(async () => {
    company = await foundCompany();
    proving = await prepareProving(company, 1);
  });
  afterAll(() => company.stop());

  const wrong = ({ lost, doubled, faults }: Round): string[] => [...lost, ...doubled, ...faults];

  it('F1 keeps everything that the killed server acknowledged, and does nothing twice that is sent again with its key', async () => {
    const round = await killServer(proving, 'F1 1');
    expect(wrong(round)).toEqual([]);
    expect(round.acknowledged).toBeGreaterThan(0);
  });

  it('F2 loses nothing acknowledged when the database is killed, answers 503 meanwhile, and recovers by itself', async () => {
    const round = await killDatabase(proving, 'F2 1');
    expect(wrong(round)).toEqual([]);
    expect(round.acknowledged).toBeGreaterThan(0);
    expect(round.unavailable).toBeGreaterThan(0);
  });
});
