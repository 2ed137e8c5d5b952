const least = 95;

/** What draws the pages runs in the browser alone, where test/browser tests it. */
const inBrowserOnly = /\/src\/(?:workbench\/|commands\/|taskpane\/(?:view\/|main\.ts|followTheme\.ts))/;

const isMeasured = (path) => /\/src\/.*\.ts$/.test(path) && !inBrowserOnly.test(path);

/** Which lines of the product the tests run; under the least share the command fails. */
export default {
  name: 'Workplan Costing',
  outputDir: 'coverage',
  reports: ['console-summary', 'v8'],
  entryFilter: ({ url }) => isMeasured(url),
  all: { dir: ['src'], filter: (path) => isMeasured(`/${path}`) },
  onEnd: ({ summary }) => {
    if (summary.lines.pct >= least) return;
    process.stderr.write(`The tests run ${summary.lines.pct} % of the lines, less than ${least} %.\n`);
    process.exitCode = 1;
  },
};
