import { runCommandLine } from '../../src/headless/commandLine';

/** Runs a command line in this process. */
export async function run(...words: string[]) {
  const printed = { stdout: '', stderr: '' };
  const status = await runCommandLine(words, {
    out: (text) => (printed.stdout += text),
    err: (text) => (printed.stderr += text),
  });
  return { status, ...printed };
}
