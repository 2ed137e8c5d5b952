import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeMachine } from './describeMachine';
import { measureOthers } from './others';
import { measureOwnWork } from './ownWork';
import { measurePane } from './pane';
import { printTable } from './printTable';
import { measureRoundTrips } from './roundTrips';
import type { Section } from './row';

/** `npm run bench -- [roundtrips] [work] [pane] [others] [--write]`: all of them when none is named. */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  roundtrips: measureRoundTrips,
  work: measureOwnWork,
  pane: measurePane,
  others: measureOthers,
};
const target = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));

async function bench(words: readonly string[]): Promise<void> {
  const isWritten = words.includes('--write');
  const named = words.filter((word) => word !== '--write');
  const unknown = named.filter((word) => !(word in sections));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}: name ${Object.keys(sections).join(', ')}, or none for all.`);
    process.exitCode = 2;
    return;
  }
  const parts: string[] = [];
  for (const [name, measure] of Object.entries(sections)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const part = print(await measure());
    console.log(part);
    parts.push(part);
  }
  if (isWritten) writeFileSync(target, [heading(), ...parts].join('\n'));
}

const print = ({ title, note, rows }: Section): string => `## ${title}\n\n${note}\n\n${printTable(rows)}\n`;

const heading = (): string =>
  `# Benchmarks\n\nWritten by \`npm run bench -- --write\` on: ${describeMachine()}. Ours and what it is compared with are measured in the same run, medians of several; the ratio is ours through theirs. No test depends on these times.\n`;

await bench(process.argv.slice(2));
