import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import type { RegisteredTest } from './globals';

/** The product and its tests, with module state of their own. */
export interface TestEnvironment {
  /** Loads a file of tests, and with it what it imports that no file before it did. */
  collect(file: string): readonly RegisteredTest[];
}

/** Jest's words, and the laws with few cases. */
const globals = resolve('test/mutation/globals.ts');
const laws = resolve('test/mutation/laws.ts');

/** The beginning of the function by which code that Stryker has mutated counts what a test reaches. */
const counter = 'function stryCov_9fa48() {';

const redirect = (counts: boolean): Plugin => ({
  name: 'redirect',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-check$/ }, ({ path, importer }) =>
      importer === laws ? { path, external: true } : { path: laws },
    );
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: (counts ? text : text.replace(counter, `${counter}} function unused() {`))
          // A bundled file goes on to find its data beside where it stood.
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      };
    });
  },
});

/**
 * Bundles files of tests with all that they import; each call of the result is an environment. One that `counts` what
 * a test reaches takes twice as long.
 */
export async function bundleTests(
  files: readonly string[],
  { counts }: { readonly counts: boolean },
): Promise<() => TestEnvironment> {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(resolve(file))})`);
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { collectTests } from ${JSON.stringify(globals)};
        const loaders = { ${loaders.join(', ')} };
        export const collect = (file) => collectTests(loaders[file]);`,
      resolveDir: process.cwd(),
    },
    inject: [globals],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    // Packages that no mutant can change. decimal.js is not among them: it keeps a configuration.
    external: ['expect', 'jest-each', '@ironcalc/*', '@microsoft/*'],
    plugins: [redirect(counts)],
    logLevel: 'error',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  const script = new vm.Script(`(require, module) => {${code}\nreturn module.exports; }`, { filename: 'tests.cjs' });
  const load = script.runInThisContext() as (require: NodeJS.Require, module: object) => TestEnvironment;
  const require = createRequire(import.meta.url);
  return () => load(require, { exports: {} });
}
