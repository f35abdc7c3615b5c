import type { Reporter, Suite } from '@playwright/test/reporter';

/** Prints the one line that whoever ran the tests reads: `N passed, N failed, N skipped`. Comes after all else. */
export default class SumReporter implements Reporter {
  private suite: Suite | undefined;
  private brokenFiles = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  /** An error outside any test, such as a test file that does not load. Without this the sum would look green. */
  onError(): void {
    this.brokenFiles += 1;
  }

  async onExit(): Promise<void> {
    const count = { passed: 0, failed: this.brokenFiles, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'skipped') count.skipped += 1;
      else if (outcome === 'unexpected') count.failed += 1;
      else count.passed += 1;
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
