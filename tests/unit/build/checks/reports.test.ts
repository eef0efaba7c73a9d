import { describe, expect, it } from 'vitest';
import { playwrightResults } from '../../../../build/checks/playwrightReport.mjs';
import { vitestResults } from '../../../../build/checks/vitestReport.mjs';

describe('a report of unit tests', () => {
  it('counts each test, a skipped one never as passed', () => {
    const report = {
      testResults: [
        {
          name: '/clone/tests/unit/model/person.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a name is kept', status: 'passed', duration: 1500, failureMessages: [] },
            {
              fullName: 'a phone is kept',
              status: 'failed',
              duration: 20,
              failureMessages: ['expected 1 to be 2'],
            },
            { fullName: 'a card is kept', status: 'pending' },
          ],
        },
      ],
    };
    expect(vitestResults(JSON.stringify(report), '/clone')).toEqual([
      {
        name: 'tests/unit/model/person.test.ts › a name is kept',
        outcome: 'passed',
        seconds: 1.5,
        detail: undefined,
      },
      {
        name: 'tests/unit/model/person.test.ts › a phone is kept',
        outcome: 'failed',
        seconds: 0.02,
        detail: 'expected 1 to be 2',
      },
      {
        name: 'tests/unit/model/person.test.ts › a card is kept',
        outcome: 'skipped',
        seconds: 0,
        detail: 'what it needs is not here',
      },
    ]);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = {
      name: '/clone/tests/a.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(vitestResults(JSON.stringify({ testResults: [broken] }), '/clone')).toEqual([
      { name: 'tests/a.test.ts', outcome: 'failed', detail: 'no such module' },
    ]);
  });
});

describe('a report of window tests', () => {
  const spec = (title: string, status: string, more: object = {}) => ({
    title,
    file: 'people.spec.ts',
    tests: [{ status, annotations: [], results: [{ status, duration: 900 }], ...more }],
  });

  it('names each test by its file and its group, and says why one did not run', () => {
    const skip = { annotations: [{ type: 'skip', description: 'strace is not allowed here' }], results: [] };
    const report = {
      errors: [],
      suites: [
        {
          title: 'people.spec.ts',
          specs: [spec('a person is added', 'expected')],
          suites: [{ title: 'offline', specs: [spec('no name is looked up', 'skipped', skip)] }],
        },
      ],
    };
    expect(playwrightResults(JSON.stringify(report))).toEqual([
      { name: 'people.spec.ts › a person is added', outcome: 'passed', seconds: 0.9, detail: undefined },
      {
        name: 'people.spec.ts › offline › no name is looked up',
        outcome: 'skipped',
        seconds: 0,
        detail: 'strace is not allowed here',
      },
    ]);
  });

  it('names a test that passed only at the second try, and counts a fault outside of any test as failed', () => {
    const report = {
      errors: [{ message: 'the set-up failed' }],
      suites: [{ title: 'people.spec.ts', specs: [spec('a person is added', 'flaky')] }],
    };
    expect(playwrightResults(JSON.stringify(report)).map(({ name, outcome }) => [name, outcome])).toEqual([
      ['people.spec.ts › a person is added (only at the second try)', 'passed'],
      ['the window tests ran to their end', 'failed'],
    ]);
  });
});
