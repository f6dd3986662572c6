import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { ConditionFields, Conditions } from './condition-fields';

@Component({
  imports: [ConditionFields],
  template: `<tnd-condition-fields [conditions]="conditions" owner="Marta Gil" />`,
})
class Desk {
  readonly conditions = new Conditions();
}

async function open() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en', 'approvals');
  const fixture = TestBed.createComponent(Desk);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const type = async (selector: string, index: number, value: string): Promise<void> => {
    const field = element.querySelectorAll<HTMLInputElement>(selector)[index];
    Object.assign(field ?? {}, { value });
    field?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (name: string): Promise<void> => {
    [...element.querySelectorAll('button')]
      .find((button) => `${button.getAttribute('aria-label') ?? ''}${button.textContent}`.includes(name))
      ?.click();
    await fixture.whenStable();
  };
  return { conditions: fixture.componentInstance.conditions, element, type, press };
}

describe('the conditions of an approval as somebody types them', () => {
  it('are as many as are needed, each with its day or without', async () => {
    const { conditions, type, press } = await open();
    const dueOn = conditions.today();
    await type('textarea', 0, ' The data agreement is signed ');
    await type('input', 0, dueOn);
    await press('Add a condition');
    await type('textarea', 1, 'Masking stays on');
    expect(conditions.said()).toEqual([{ what: 'The data agreement is signed', dueOn }, { what: 'Masking stays on' }]);
    expect(conditions.showsWhatIsWrong()).toBe(false);
  });

  it('can be taken away again, and a line without words asks for nothing', async () => {
    const { conditions, type, press } = await open();
    await type('textarea', 0, 'Ten seats');
    await press('Add a condition');
    await press('Remove condition 1');
    expect(conditions.said()).toEqual([]);
  });

  it.each([
    ['a day that is over', 'Ten seats', '2020-01-01', 'Choose today or a day to come.'],
    ['a day without words', ' ', '2999-01-01', 'Say what has to be met, or clear the day.'],
  ])('are not sent with %s', async (_, what, dueOn, words) => {
    const { conditions, element, type } = await open();
    await type('textarea', 0, what);
    await type('input', 0, dueOn);
    expect(conditions.showsWhatIsWrong()).toBe(true);
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    expect(element.textContent).toContain(words);
  });
});
