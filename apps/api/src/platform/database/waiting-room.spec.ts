import { setTimeout as wait } from 'node:timers/promises';
import { WaitingRoom } from './waiting-room';

describe('the waiting room before the database', () => {
  it('serves as many at once as there are places, and the others in the order they came', async () => {
    const room = new WaitingRoom({ places: 2, queue: 10, patienceMs: 1_000 });
    const served: number[] = [];
    let inside = 0;
    let most = 0;
    const visit = (number: number): Promise<void> =>
      room.serve(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await wait(5);
        served.push(number);
        inside -= 1;
      });
    await Promise.all([1, 2, 3, 4, 5, 6].map(visit));
    expect([most, served]).toEqual([2, [1, 2, 3, 4, 5, 6]]);
  });

  it('sends away at once whoever finds no room to wait', async () => {
    const room = new WaitingRoom({ places: 1, queue: 1, patienceMs: 1_000 });
    const slow = [room.serve(() => wait(20)), room.serve(() => wait(20))];
    await expect(room.serve(() => wait(1))).rejects.toThrow('service.unavailable');
    await Promise.all(slow);
  });

  it('lets nobody wait longer than people would, and serves the next one all the same', async () => {
    const room = new WaitingRoom({ places: 1, queue: 5, patienceMs: 10 });
    const slow = room.serve(() => wait(60));
    await expect(room.serve(() => wait(1))).rejects.toThrow('service.unavailable');
    await slow;
    await expect(room.serve(() => Promise.resolve('served'))).resolves.toBe('served');
  });

  it('gives the place back when the work fails', async () => {
    const room = new WaitingRoom({ places: 1, queue: 5, patienceMs: 1_000 });
    await expect(room.serve(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(room.serve(() => Promise.resolve('served'))).resolves.toBe('served');
  });
});
