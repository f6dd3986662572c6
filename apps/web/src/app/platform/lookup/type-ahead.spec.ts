import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form } from '@angular/forms/signals';
import { type Choice } from './chosen';
import { TypeAhead } from './type-ahead';

@Component({
  selector: 'tnd-test-owner',
  imports: [FormField, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-type-ahead label="Owner" [search]="search" [formField]="form.owner" />`,
})
class OwnerField {
  readonly owner = signal({ owner: '' });
  readonly form = form(this.owner);
  answer: (choices: readonly Choice[]) => void = () => undefined;
  readonly search = (): Promise<readonly Choice[]> => new Promise((resolve) => (this.answer = resolve));
}

describe('a field that finds while one types', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const optionsAfter = async (leaves: boolean): Promise<(string | undefined)[]> => {
    const fixture = TestBed.createComponent(OwnerField);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.detectChanges();
    const input = document.querySelector('input');
    input?.focus();
    input?.dispatchEvent(new Event('focusin'));
    await jest.advanceTimersByTimeAsync(300);
    if (leaves) input?.blur();
    fixture.componentInstance.answer([{ id: 'p1', name: 'Marta Gil', note: '' }]);
    await jest.advanceTimersByTimeAsync(300);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(300);
    const options = [...document.querySelectorAll('mat-option')].map((option) => option.textContent?.trim());
    fixture.destroy();
    document.body.replaceChildren();
    return options;
  };

  it('shows what was found', async () => {
    expect(await optionsAfter(false)).toEqual(['Marta Gil']);
  });

  it('opens no list over the next fields when the answer comes after it was left', async () => {
    expect(await optionsAfter(true)).toEqual([]);
  });

  it('finds whom somebody typed and left before the answer came', async () => {
    const fixture = TestBed.createComponent(OwnerField);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.detectChanges();
    const input = document.querySelector('input');
    input?.focus();
    if (input) input.value = 'marta gil';
    input?.dispatchEvent(new Event('input'));
    input?.blur();
    await jest.advanceTimersByTimeAsync(300);
    fixture.componentInstance.answer([{ id: 'p1', name: 'Marta Gil', note: '' }]);
    await jest.advanceTimersByTimeAsync(300);
    expect(fixture.componentInstance.owner()).toEqual({ owner: 'p1' });
    fixture.destroy();
    document.body.replaceChildren();
  });
});
