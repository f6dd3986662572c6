import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type Amount } from '@tandem/formatting';
import { Formatting } from './formatting';

// These pipes are impure because their answer also depends on language and region, which are not arguments.

/** `{{ line.available | tndMoney }}` is "1,234.50 EUR". */
@Pipe({ name: 'tndMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly formatting = inject(Formatting);

  transform(money: Amount): string {
    return this.formatting.current().money(money);
  }
}

/** `{{ '2026-11-22' | tndDay }}` is "22 Nov 2026". */
@Pipe({ name: 'tndDay', pure: false })
export class DayPipe implements PipeTransform {
  private readonly formatting = inject(Formatting);

  transform(day: string): string {
    return this.formatting.current().day(day);
  }
}

/** `{{ event.at | tndInstant }}` is "22 Nov 2026, 18:00" in the time zone of the organisation. */
@Pipe({ name: 'tndInstant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly formatting = inject(Formatting);

  transform(instant: string): string {
    return this.formatting.current().instant(instant);
  }
}

/** `{{ total | tndCount }}` is "1,204". */
@Pipe({ name: 'tndCount', pure: false })
export class CountPipe implements PipeTransform {
  private readonly formatting = inject(Formatting);

  transform(count: number): string {
    return this.formatting.current().count(count);
  }
}
