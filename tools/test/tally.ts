/** The part of a vitest JSON report that the sum needs. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName?: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** How the run of one tier ended; no report when vitest could not even write one. */
export interface TierOutcome {
  readonly tier: string;
  readonly exitCode: number;
  readonly report: TestReport | undefined;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What one tier adds to the sum. A run that failed without a failed test counts as one failure. */
export function tallyTier({ exitCode, report }: TierOutcome): Tally {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.testResults.filter(failedToLoad).length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A file that broke before or outside of its tests: vitest calls the file failed, but none of its tests. */
function failedToLoad({ status, assertionResults }: TestReport['testResults'][number]): boolean {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

/** Each test and each file that failed, with the beginning of the reason: what a reader of a cut log sees. */
export function failures({ tier, exitCode, report }: TierOutcome): readonly string[] {
  if (!report) return [`${tier}: ended with code ${exitCode} before it could report`];
  const found = report.testResults.flatMap((file) => {
    if (failedToLoad(file)) return [`${file.name}: ${beginning(file.message)}`];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${file.name} > ${fullName}: ${beginning(failureMessages?.[0])}`);
  });
  if (found.length === 0 && exitCode !== 0) return [`${tier}: every test passed, but the run ended with ${exitCode}`];
  return found;
}

const beginning = (reason = ''): string => reason.trim().split('\n').slice(0, 6).join('\n    ').slice(0, 600);

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a test run. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run in which nothing was tested has proved nothing, and is a failure. */
export function isSuccess({ passed, failed }: Tally): boolean {
  return failed === 0 && passed > 0;
}
