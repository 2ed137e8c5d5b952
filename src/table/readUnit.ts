import { isFigureColumn, isMonthsColumn } from '../domain/column';
import type { Issue } from '../domain/issue';
import type { TableColumn } from '../domain/table';
import type { TableCandidate } from './findTables';
import { normaliseText } from './normaliseText';

const linesAbove = 6;
const thousands =
  /thousands? (?:of )?(?:united states |us )?(?:dollars|us\$|\$|usd)|(?:in|us\$|\$|usd) ?\(?thousands?|(?:us)?\$ ?'?000|'000 (?:us)?\$|milliers de dollars|тыс(?:\.|яч(?:ах|и)?)? (?:долл|сша)/u;

/** US dollars that "1" means in the money columns: 1000 where a line above the table or a heading says thousands, else 1. */
export function readUnit(candidate: TableCandidate): number {
  return isSaidAbove(candidate) || candidate.columns.some(saysThousands) ? 1000 : 1;
}

/** Headings of which some say thousands and others do not: the person must say what the others are in. */
export function findUnitIssues(candidate: TableCandidate): Issue[] {
  const { grid, headerBottom, columns } = candidate;
  const amounts = columns.filter(({ meaning }) => isFigureColumn(meaning) && !isMonthsColumn(meaning));
  const silent = amounts.filter((column) => !saysThousands(column));
  const [first] = silent;
  if (!first || silent.length === amounts.length || isSaidAbove(candidate)) return [];
  const names = silent.map(({ heading }) => `"${heading}"`).join(', ');
  const message = `Some headings say thousands of dollars, ${names} not: say the unit once above the table, or in each heading.`;
  return [
    { address: { sheet: grid.sheet.name, row: headerBottom, column: first.column }, severity: 'blocking', message },
  ];
}

function isSaidAbove({ grid, headerTop }: TableCandidate): boolean {
  const { top, values } = grid.sheet;
  const above = values.slice(Math.max(0, headerTop - linesAbove - top), Math.max(0, headerTop - top)).flat();
  return above.some((content) => typeof content === 'string' && thousands.test(normaliseText(content)));
}

function saysThousands({ heading }: TableColumn): boolean {
  return thousands.test(normaliseText(heading));
}
