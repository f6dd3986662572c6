/**
 * Repeatable chance: the same seed gives the same throws for ever. The demo company looks lived in and is still the same
 * on every machine.
 */
export class Dice {
  private state: number;

  constructor(private readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** Dice of their own for one purpose, so that a new supplier does not change the throws of all others. */
  fork(purpose: string): Dice {
    let hash = this.seed ^ 0x811c9dc5;
    for (let index = 0; index < purpose.length; index += 1) {
      hash = Math.imul(hash ^ purpose.charCodeAt(index), 0x01000193);
    }
    return new Dice(hash);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** An amount from `low` to `high` minor units; small ones are much more frequent than large ones. */
  amount(low: bigint, high: bigint): bigint {
    const share = BigInt(Math.floor(this.next() ** 2.2 * 1_000_000));
    return low + ((high - low) * share) / 1_000_000n;
  }

  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.whole(0, choices.length - 1)];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  }

  /** One of the choices, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T {
    let left = this.next() * choices.reduce((sum, { weight }) => sum + weight, 0);
    for (const choice of choices) {
      left -= choice.weight;
      if (left < 0) return choice;
    }
    return this.pick(choices);
  }

  /** The generator known as mulberry32, in the public domain. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
