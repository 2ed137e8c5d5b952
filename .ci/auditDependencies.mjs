// Asks the registry for known vulnerabilities of what users get; fails when it names any. A registry that offers no audit
// refuses the question: that is said, and is no failure of the change that is checked.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = readReport(stdout);

if (report?.vulnerabilities) {
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of found) console.error(`${name} ${range}: ${severity} vulnerability`);
  if (found.length === 0) console.log('dependencies audited: no known vulnerability');
  else process.exitCode = 1;
} else if (report?.statusCode >= 400) {
  console.log(`dependencies not audited: the registry refused the request (${report.statusCode})`);
} else {
  console.error('dependencies not audited: npm gave no report');
  process.exitCode = 1;
}

function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
