import { stripVTControlCharacters } from 'node:util';
import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';

/**
 * Prints what whoever ran the tests reads, after all else: each failed test with the first line of why, and the one line
 * `N passed, N failed, N skipped`.
 */
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
    const failures: string[] = [];
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'skipped') count.skipped += 1;
      else if (outcome === 'unexpected') {
        count.failed += 1;
        failures.push(`failed: ${test.titlePath().filter(Boolean).join(' › ')}: ${whyOf(test)}`);
      } else count.passed += 1;
    }
    process.stdout.write(`\n${failures.map((failure) => `${failure}\n`).join('')}`);
    process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

function whyOf({ results }: TestCase): string {
  const message = stripVTControlCharacters(results.at(-1)?.error?.message ?? 'did not end');
  return message.split('\n').find((line) => line.trim() !== '') ?? '';
}
