// Turns what each runner reported into { passed, failed, skips: [{ title, reason }] }. A runner that crashed or ran nothing failed.

/** Reads the last line of test/typecheck.mjs. */
export function countTypes(output) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [undefined, '0', '1']
  return { passed: Number(passed), failed: Number(failed), skips: [] }
}

/** `report` is vitest's JSON report, undefined where it wrote none. */
export function countVitest(report, code, output) {
  if (!report) return crashed
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const isSkipped = ({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed').length
  // A file that can't even be loaded holds no tests but failed all the same.
  const failedFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
  ).length
  const skips = tests.filter(isSkipped).map(({ fullName }) => ({ title: fullName, reason: reasonIn(output, fullName) }))
  return atLeastOne(passed, failedTests + failedFiles, skips, code)
}

/** `report` is Playwright's JSON report, undefined where it wrote none. */
export function countPlaywright(report, code) {
  if (!report) return crashed
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap(({ title, tests: runs }) => runs.map((run) => ({ ...run, title })))
  const of = (...statuses) => tests.filter(({ status }) => statuses.includes(status))
  const skips = of('skipped').map(({ title, annotations }) => ({
    title,
    reason:
      annotations.find(({ type, description }) => ['skip', 'fixme'].includes(type) && description)?.description ??
      untold
  }))
  // A test that passed only when it was repeated counts as failed.
  return atLeastOne(of('expected').length, of('unexpected', 'flaky').length + report.errors.length, skips, code)
}

const untold = 'no reason was given'
const crashed = { passed: 0, failed: 1, skips: [] }

function atLeastOne(passed, failed, skips, code) {
  const isBroken = failed === 0 && (code !== 0 || passed + skips.length === 0)
  return { passed, failed: isBroken ? 1 : failed, skips }
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

/** Vitest's JSON has no reasons; a line "skipped: <reason>" printed by the test file or the name itself tells it. */
function reasonIn(output, fullName) {
  const lines = output.split('\n').filter((line) => /skip/i.test(line) && !/^\s*[↓✓×]/.test(line))
  return lines.find((line) => line.includes(fullName))?.trim() ?? lines[0]?.trim() ?? untold
}
