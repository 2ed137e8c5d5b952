import type { MutantResult } from '@stryker-mutator/api/core';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ofAudit } from './equivalent/audit';
import { ofCalc } from './equivalent/calc';
import { ofDomain } from './equivalent/domain';
import type { Equivalents } from './equivalent/equivalent';
import { ofFormula } from './equivalent/formula';
import { ofTable } from './equivalent/table';

const equivalents: Equivalents = { ...ofDomain, ...ofCalc, ...ofTable, ...ofFormula, ...ofAudit };

/** What a run left standing, against the names in `equivalent`. */
export interface Comparison {
  /** Changes that no test noticed and that bear no name, as `file:line: change`. */
  readonly unnamed: readonly string[];
  /** Names of changes that a test notices by now or that are gone, as `file: change`. */
  readonly idle: readonly string[];
}

/** Each name stands for one change of its file. */
export function compareWithNames(results: readonly MutantResult[]): Comparison {
  const unnamed: string[] = [];
  const idle: string[] = [];
  for (const file of new Set(results.map(({ fileName }) => fileName))) {
    const path = relative('src', file).replace(/\.ts$/, '');
    const source = readFileSync(file, 'utf8').split('\n');
    const names = (equivalents[path] ?? []).flatMap(({ changes }) => changes);
    for (const mutant of results) {
      if (mutant.fileName !== file || (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage')) continue;
      const change = describeChange(mutant, source);
      const index = names.indexOf(change);
      if (index >= 0) names.splice(index, 1);
      else unnamed.push(`${path}:${String(mutant.location.start.line)}: ${change}`);
    }
    idle.push(...names.map((name) => `${path}: ${name}`));
  }
  return { unnamed, idle };
}

/** The code before and after, as in `a <= b → a < b`. */
function describeChange(
  { location: { start, end }, replacement = '' }: MutantResult,
  source: readonly string[],
): string {
  const lines = source.slice(start.line - 1, end.line);
  const last = lines.pop() ?? '';
  const code = [...lines, last.slice(0, end.column - 1)].join('\n').slice(start.column - 1);
  return `${shorten(code)} → ${shorten(replacement)}`;
}

const shorten = (code: string): string => {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
};
