import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with `N passed, N failed`, the line that continuous integration reads. A file that cannot load is one failure.
 * A test that passed only when it was tried again is named: it passes, and has a fault to be found.
 */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    let skipped = 0;
    const again: string[] = [];
    for (const module of modules) {
      // A module that fails to load, or a hook that throws, fails no test of its own but is a failure.
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (test.diagnostic()?.flaky)
          again.push(`Passed only when tried again: ${module.relativeModuleId} > ${test.fullName}`);
        if (state === 'passed') passed++;
        else if (state === 'failed') failedHere++;
        else skipped++;
      }
      if (failedHere === 0 && !module.ok()) failedHere = 1;
      failed += failedHere;
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // After the other reporters' closing lines.
    process.on('exit', () => process.stdout.write(`\n${[...again, line].join('\n')}\n`));
  }
}
