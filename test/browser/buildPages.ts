import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const lock = new URL('node_modules/.cache/pages.lock', root);
const mostBuildTime = 240_000;

/** Where the pages are built for tests; `dist` is the person's own. */
export const pagesFolder = new URL('node_modules/.cache/pages/', root);

/** The pane first: its build empties the folder. */
const configs = ['webpack.config.js', 'src/workbench/webpack.config.js'];
const lastBuilt = new URL('workbench.js', pagesFolder);

/** Builds the pane and the workbench as `npm start` does, where the source is newer than what was built last. */
export function buildPages(): void {
  lockBuild();
  try {
    if (!isCurrent()) configs.forEach(build);
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function build(config: string): void {
  const command = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const options = ['--config', config, '--mode', 'production', '--output-path', fileURLToPath(pagesFolder)];
  const { status, stdout } = spawnSync(process.execPath, [command, ...options], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The pages cannot be built:\n${stdout}`);
}

function isCurrent(): boolean {
  const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' });
  const files = [...sources.map((name) => new URL(`src/${name}`, root)), new URL('webpack.config.js', root)];
  return existsSync(lastBuilt) && files.every((file) => statSync(file).mtimeMs < statSync(lastBuilt).mtimeMs);
}

/** Test files run beside each other: one builds, the others wait. A lock left by a run that was stopped is void. */
function lockBuild(): void {
  mkdirSync(new URL('.', lock), { recursive: true });
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!isLockTaken()) Atomics.wait(pause, 0, 0, 250);
}

function isLockTaken(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > mostBuildTime) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
