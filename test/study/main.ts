import { buildLayouts, readSample } from './buildLayouts';
import { audit, judgeAudit, placeOf, type Verdict } from './judgeAudit';
import { makeMutations, makePairs } from './makeMutations';
import { printStudy } from './printStudy';
import { createRandom } from './random';

const seed = 20_252_026;
const eachCause = 1;
const pairCount = 2_200;
const samples = ['published.xlsx', 'pasted.xlsx', 'option-totals.xlsx', 'working-file.xlsx'];

/** Makes thousands of errors in tables that are right, audits each, and prints how many were found and named. */
async function study(): Promise<void> {
  const random = createRandom(seed);
  const layouts = await buildLayouts();
  const clean = [...layouts.map(({ workbook }) => workbook), ...(await readAll(samples))];
  const falseFindings = clean.flatMap((workbook) => {
    const { findings, failure } = audit(workbook);
    if (failure) throw new Error(failure);
    return findings;
  });

  const started = performance.now();
  const mutations = layouts.flatMap((layout) => makeMutations(layout, random, eachCause));
  const singles = mutations.flatMap((mutation) => judgeAudit([mutation]) ?? []);
  const usable = singles.flatMap(({ errors }) => errors);
  const pairs = makePairs(usable, random, pairCount).flatMap((pair) => judgeAudit(pair) ?? []);
  const seconds = (performance.now() - started) / 1000;
  printStudy({
    layouts: layouts.map(({ name }) => name),
    singles,
    pairs,
    clean: clean.length,
    falseFindings: falseFindings.length,
    seconds,
  });
  if (process.argv.includes('--missed')) for (const verdict of [...singles, ...pairs]) describeMissed(verdict);
}

async function readAll(names: readonly string[]) {
  const workbooks = [];
  for (const name of names) workbooks.push(await readSample(name));
  return workbooks;
}

/** Every error that was not located or not named, with what the audit said instead. */
function describeMissed({ errors, findings, failure, isLocated, named, expected }: Verdict): void {
  if (isLocated && named === errors.length && expected === errors.length) return;
  const [label] = errors.length > 1 ? ['pair'] : ['single'];
  const kind = isLocated ? (named === errors.length ? 'EXPECTED' : 'CAUSE') : 'LOCATION';
  const made = errors.map(
    (error) => `${placeOf(error)} ${error.cause} ${error.cell.column} (${error.cell.right}: ${error.story})`,
  );
  const said = findings.map(
    ({ address, row, column, cause, expected: due, message }) =>
      `    ${row} ${column} row ${address.row} ${cause} ${due?.toString() ?? '?'}: ${message}`,
  );
  console.log(
    [
      `${kind} ${label} ${errors[0]?.cell.layout.name ?? ''} ${made.join(' + ')}`,
      ...(failure ? [failure] : []),
      ...said,
    ].join('\n'),
  );
}

await study();
// The stand-in host keeps the process alive.
process.exit();
