import { finished, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { WaitingRoom } from '../platform';

/** One export at a time for each person: a second one waits for its turn, a fifth is sent away. */
const TURNS = { places: 1, queue: 3, patienceMs: 20_000 };

@Injectable()
export class ExportSlots {
  private readonly rooms = new Map<string, { readonly room: WaitingRoom; inside: number }>();

  /**
   * Opens a stream in its person's turn. The turn is over when the stream is: read to its end, failed, or left by a
   * client that went away.
   *
   * @throws Problem `service.unavailable` when the turn does not come
   */
  async open<T extends { readonly stream: Readable }>(personId: string, start: () => Promise<T>): Promise<T> {
    const place = this.rooms.get(personId) ?? { room: new WaitingRoom(TURNS), inside: 0 };
    this.rooms.set(personId, place);
    place.inside += 1;
    return new Promise<T>((resolve, reject) => {
      const turn = async (): Promise<void> => {
        const opened = await start();
        resolve(opened);
        await new Promise<void>((leave) => finished(opened.stream, () => leave()));
      };
      void place.room
        .serve(turn)
        .catch(reject)
        .finally(() => {
          place.inside -= 1;
          if (place.inside === 0) this.rooms.delete(personId);
        });
    });
  }
}
