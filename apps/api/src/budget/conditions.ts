import type { Predicate } from '../identity';

/** A WHERE clause that grows with what a query asks for. Clauses of one statement share the values of its parameters. */
export class Conditions {
  private readonly parts: string[] = [];

  constructor(readonly values: unknown[] = []) {}

  /** Binds a value and returns how SQL names it. */
  parameter(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  add(sql: string): this {
    this.parts.push(sql);
    return this;
  }

  /** Adds a condition on a value, where there is one. */
  when(value: unknown, condition: (parameter: string) => string): this {
    return value === undefined || value === null ? this : this.add(condition(this.parameter(value)));
  }

  /** Adds a predicate whose parameters follow those so far. */
  within(predicate: (firstParameter: number) => Predicate): this {
    const { sql, values } = predicate(this.values.length + 1);
    this.values.push(...values);
    return this.add(sql);
  }

  get sql(): string {
    return this.parts.length > 0 ? this.parts.join(' and ') : 'true';
  }
}
