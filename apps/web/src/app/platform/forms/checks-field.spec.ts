import { TestBed } from '@angular/core/testing';
import { ChecksField } from './checks-field';

function openWith(chosen: readonly string[]) {
  const fixture = TestBed.createComponent(ChecksField);
  fixture.componentRef.setInput('options', [
    { value: 'u1', label: 'Growth' },
    { value: 'u2', label: 'Marketing' },
    { value: 'u3', label: 'Sales' },
  ]);
  fixture.componentRef.setInput('value', chosen);
  fixture.detectChanges();
  const boxes = [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')];
  return { boxes, chosen: () => fixture.componentInstance.value() };
}

describe('several of a few', () => {
  it('are ticked where they are chosen already', () => {
    expect(openWith(['u2']).boxes.map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('keep the order they are offered in, in whatever order they are chosen', () => {
    const { boxes, chosen } = openWith(['u3']);
    boxes[0]?.click();
    expect(chosen()).toEqual(['u1', 'u3']);
  });

  it('are given up by a second press', () => {
    const { boxes, chosen } = openWith(['u1', 'u3']);
    boxes[2]?.click();
    expect(chosen()).toEqual(['u1']);
  });
});
