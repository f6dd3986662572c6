import { spokenWords } from '../../../testing/spoken-words';
import { lineName } from './line-name';

describe('the name of a budget line', () => {
  it.each([
    ['SHD-GRO-2026-EUR', 'Shadow IT · Growth', 'TI en la sombra · Growth'],
    ['UNP-IT-DAT-2026-EUR', 'Unplanned IT · Data', 'TI sin plan · Data'],
    ['UNP-MKT-BRA-2026-EUR', 'Unplanned Marketing · Brand', 'Marketing sin plan · Brand'],
    ['MKT-03', 'Digital · Europe', 'Digital · Europe'],
    ['SHD-1', 'Shadow', 'Shadow'],
  ])('%s %s is %s', async (code, name, said) => {
    const { texts } = await spokenWords('budget', 'es');
    expect(lineName({ code, name }, texts)).toBe(said);
  });
});
