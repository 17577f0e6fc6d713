import { describe, expect, it } from 'vitest';
import { failures, isSuccess, lastLine, sum, tallyTier, type TestReport } from './tally';

const report = (changes: Partial<TestReport> = {}): TestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.spec.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...changes,
});

describe('tallyTier', () => {
  it('takes over the counts of a run that passed', () => {
    const outcome = { tier: 'unit', exitCode: 0, report: report({ numPendingTests: 1, numTodoTests: 1 }) };
    expect(tallyTier(outcome)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('counts a file that failed to load as a failure', () => {
    const broken = { name: 'b.spec.ts', status: 'failed', assertionResults: [] };
    expect(tallyTier({ tier: 'unit', exitCode: 1, report: report({ testResults: [broken] }) }).failed).toBe(1);
  });

  it('counts a file whose set-up broke after its tests were collected', () => {
    const broken = { name: 'b.spec.ts', status: 'failed', assertionResults: [{ status: 'skipped' }] };
    expect(tallyTier({ tier: 'int', exitCode: 1, report: report({ testResults: [broken] }) }).failed).toBe(1);
  });

  it('counts a failed test once, not again for its file', () => {
    const failing = { name: 'b.spec.ts', status: 'failed', assertionResults: [{ status: 'failed' }] };
    const outcome = { tier: 'unit', exitCode: 1, report: report({ numFailedTests: 1, testResults: [failing] }) };
    expect(tallyTier(outcome).failed).toBe(1);
  });

  it('counts a run that failed although each test passed, as with an error nobody caught', () => {
    expect(tallyTier({ tier: 'e2e', exitCode: 1, report: report() }).failed).toBe(1);
  });

  it('counts a run without a report as a failure', () => {
    expect(tallyTier({ tier: 'e2e', exitCode: 0, report: undefined }).failed).toBe(1);
  });
});

describe('the failures told at the end', () => {
  it('are the tests and the files that broke, each with why', () => {
    const testResults = [
      {
        name: 'a.spec.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'it works' },
          {
            status: 'failed',
            fullName: 'it adds',
            failureMessages: ['AssertionError: expected 3 to be 4\n at a.spec.ts:1'],
          },
        ],
      },
      { name: 'b.spec.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ];
    const told = failures({ tier: 'unit', exitCode: 1, report: report({ numFailedTests: 1, testResults }) });
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^a\.spec\.ts > it adds: AssertionError: expected 3 to be 4/);
    expect(told[1]).toBe('b.spec.ts: Cannot find module');
  });

  it('are none when all is well, and the run itself when no test is to blame', () => {
    expect(failures({ tier: 'unit', exitCode: 0, report: report() })).toEqual([]);
    expect(failures({ tier: 'e2e', exitCode: 1, report: report() })).toHaveLength(1);
    expect(failures({ tier: 'e2e', exitCode: 1, report: undefined })).toHaveLength(1);
  });
});

describe('the sum', () => {
  it('adds up all tiers and prints them in one line', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ]);
    expect(lastLine(total)).toBe('5 passed, 1 failed');
    expect(lastLine({ ...total, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
  });

  it.each([
    [{ passed: 1, failed: 0, skipped: 0 }, true],
    [{ passed: 1, failed: 1, skipped: 0 }, false],
    [{ passed: 0, failed: 0, skipped: 0 }, false],
    [{ passed: 0, failed: 0, skipped: 4 }, false],
  ])('%o is a success: %s', (total, expected) => {
    expect(isSuccess(total)).toBe(expected);
  });
});
