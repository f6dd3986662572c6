import { EnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { parseProblem } from '../api/problem';
import { panelFace } from './panel-face';

async function faceOf(status: number, code: string) {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en');
  const source = {
    value: signal(undefined),
    problem: signal(parseProblem(status, { code, detail: '', requestId: '7f3a' })),
    isLoading: signal(false),
    isRefreshing: signal(false),
    reload: () => undefined,
  };
  return runInInjectionContext(TestBed.inject(EnvironmentInjector), () => panelFace(source))();
}

describe('the face of a panel', () => {
  it('leads home from what is not there, without a reference to a failure', async () => {
    expect(await faceOf(404, 'not_found')).toEqual({
      state: 'absent',
      heading: 'Nothing at this address',
      text: expect.stringContaining('not visible for this account'),
      back: { path: '/home', label: expect.stringContaining('home') },
    });
  });

  it('names the reference of a failure, which can be tried again', async () => {
    expect(await faceOf(500, 'unexpected')).toMatchObject({ state: 'failed', reference: 'Reference 7f3a' });
  });

  it('does not offer a second try of what is not allowed', async () => {
    expect(await faceOf(403, 'permission.denied')).toMatchObject({ state: 'not-allowed' });
  });
});
