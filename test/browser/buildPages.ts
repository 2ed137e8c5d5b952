import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url);
const lock = new URL('node_modules/.cache/pages.lock', root);
const mostBuildTime = 240_000;

/** Where the pages are built for tests; `dist` is the person's own. */
export const pagesFolder = new URL('node_modules/.cache/pages/', root);

const configs = ['webpack.config.js', 'src/workbench/webpack.config.js'];

/** Builds the pane and the workbench as `npm start` does, where the source is newer than what was built last. */
export async function buildPages(): Promise<void> {
  await lockBuild();
  try {
    if (!isCurrent()) {
      rmSync(pagesFolder, { recursive: true, force: true });
      await build();
    }
  } finally {
    rmSync(lock, { recursive: true });
  }
}

/** A copy of the built pages in which some files are others; gives its folder. */
export async function copyPages(name: string, others: Readonly<Record<string, string>>): Promise<string> {
  const copy = new URL(`../pages-${name}/`, pagesFolder);
  await rm(copy, { recursive: true, force: true });
  await cp(pagesFolder, copy, { recursive: true });
  for (const [file, content] of Object.entries(others)) await writeFile(new URL(file, copy), content);
  return fileURLToPath(copy);
}

/** Both in one process: webpack is loaded once. Rejects with what webpack prints. */
async function build(): Promise<void> {
  const command = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');
  const options = ['--mode', 'production', '--output-path', fileURLToPath(pagesFolder), '--no-output-clean'];
  const words = [command, ...configs.flatMap((config) => ['--config', config]), ...options];
  await promisify(execFile)(process.execPath, words, { cwd: fileURLToPath(root) });
}

function isCurrent(): boolean {
  const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' });
  const files = [...sources.map((name) => new URL(`src/${name}`, root)), new URL('webpack.config.js', root)];
  const built = ['taskpane.html', 'workbench.html'].map((name) => new URL(name, pagesFolder));
  if (!built.every((page) => existsSync(page))) return false;
  const since = Math.min(...built.map((page) => statSync(page).mtimeMs));
  return files.every((file) => statSync(file).mtimeMs < since);
}

/** Test files run beside each other: one builds, the others wait. A lock left by a run that was stopped is void. */
async function lockBuild(): Promise<void> {
  mkdirSync(new URL('.', lock), { recursive: true });
  while (!isLockTaken()) await pause(250);
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
