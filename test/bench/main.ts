import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Argument, Command } from 'commander';
import { describeMachine } from './describeMachine';
import { measureOthers } from './others';
import { measureOwnWork } from './ownWork';
import { measurePane } from './pane';
import { printTable } from './printTable';
import { measureRoundTrips } from './roundTrips';
import type { Section } from './row';

interface Options {
  readonly template?: string;
  readonly write?: true;
}

const sections: Readonly<Record<string, (options: Options) => Promise<Section>>> = {
  roundtrips: measureRoundTrips,
  work: measureOwnWork,
  pane: ({ template }) => measurePane(template),
  others: measureOthers,
};
const target = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));

async function bench(named: readonly string[], options: Options): Promise<void> {
  const parts: string[] = [];
  for (const [name, measure] of Object.entries(sections)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const part = print(await measure(options));
    console.log(part);
    parts.push(part);
  }
  if (options.write) writeFileSync(target, [heading(), ...keepOthers(parts)].join('\n'));
}

const print = ({ title, note, rows }: Section): string => `## ${title}\n\n${note}\n\n${printTable(rows)}\n`;

/** The sections as they were written before, those measured now in their places. */
function keepOthers(parts: readonly string[]): readonly string[] {
  const [, ...before] = readFileSync(target, 'utf8').split(/^(?=## )/m);
  const titled = (part: string) => [part.split('\n', 1)[0] ?? '', `${part.trimEnd()}\n`] as const;
  return [...new Map([...before, ...parts].map(titled)).values()];
}

const heading = (): string =>
  `# Benchmarks\n\nWritten by \`npm run bench -- --write\` on: ${describeMachine()}. Ours and what it is compared with are measured in the same run, medians of several; the ratio is ours through theirs. No test depends on these times.\n`;

await new Command('bench')
  .description('Measures the sections that are named, or all of them')
  .addArgument(new Argument('[sections...]').choices(Object.keys(sections)))
  .option('--template <folder>', 'Microsoft’s task-pane template, built, beside which the pane is measured')
  .option('--write', 'write the sections into BENCHMARKS.md')
  .action(bench)
  .parseAsync();
