import { formatAddress, quoteSheet, type CellAddress } from '../domain/cellAddress';
import type { LabelColumn } from '../domain/column';
import type { Issue } from '../domain/issue';
import type { TableRow } from '../domain/table';
import type { RowCells, RowProblem } from './classifyRow';
import type { TableCandidate } from './findTables';

/** A row with figures that can be taken for nothing: nothing is computed before the person says what it is. */
export function unclearRowIssue(candidate: TableCandidate, cells: RowCells, problem: RowProblem): Issue {
  const address = addressOf(candidate, cells, ['code', 'activity']);
  const place = formatAddress(address);
  const row = `Row ${cells.row} of ${quoteSheet(address.sheet)}`;
  const messages: Readonly<Record<RowProblem, string>> = {
    'no-code': `${row} has figures but no activity code: write its code (such as 1.4) in ${place}, or label it as a subtotal or total.`,
    'figures-on-title': `${row} has figures on the title of a workstream: if they are its subtotal, label the row as one in ${place} ("Subtotal workstream 1"); else write an activity's code there (such as 1.4).`,
    'total-above': `${row} is labelled as a total, but activities follow below: label it in ${place} as the subtotal of its workstream, or move it below the last activity.`,
  };
  return { address, severity: 'blocking', message: messages[problem] };
}

export function optionCellIssue(candidate: TableCandidate, cells: RowCells): Issue {
  const address = addressOf(candidate, cells, ['option']);
  return {
    address,
    severity: 'question',
    message: `Which option is meant by "${cells.labels.option}" in ${formatAddress(address)}? Write "Option 1", "1" or leave the cell blank for a row that counts in every option.`,
  };
}

export function optionLabelIssue(candidate: TableCandidate, cells: RowCells, label: string): Issue {
  const address = labelAddress(candidate, cells, label);
  return {
    address,
    severity: 'question',
    message: `Which option is meant in ${formatAddress(address)}? "${label}" names more than one: name the one whose figures the row holds, or none.`,
  };
}

export function secondTotalIssue(candidate: TableCandidate, cells: RowCells, earlier: TableRow): Issue {
  const address = labelAddress(candidate, cells, '');
  const option = earlier.option === null ? '' : ` of option ${earlier.option}`;
  return {
    address,
    severity: 'question',
    message: `Rows ${earlier.row} and ${cells.row} of ${quoteSheet(address.sheet)} are both labelled as the total${option}; row ${earlier.row} is taken. Is row ${cells.row} another sum? Say so in ${formatAddress(address)}.`,
  };
}

export function repeatedCodeIssue(candidate: TableCandidate, cells: RowCells): Issue {
  const address = addressOf(candidate, cells, ['code', 'activity']);
  return {
    address,
    severity: 'question',
    message: `Row ${cells.row} of ${quoteSheet(address.sheet)} repeats a code below the total, so the rows from there on are left out. Do they belong to the table? Then give ${formatAddress(address)} a code of its own.`,
  };
}

function labelAddress(candidate: TableCandidate, cells: RowCells, label: string): CellAddress {
  const places: LabelColumn[] = ['activity', 'workstream', 'code'];
  const filled = places.filter((place) => (label === '' ? cells.labels[place] !== '' : cells.labels[place] === label));
  return addressOf(candidate, cells, filled);
}

/** The row's cell in the first of these columns that the table has. */
function addressOf({ grid, columns }: TableCandidate, { row }: RowCells, labels: readonly LabelColumn[]): CellAddress {
  const found = labels.flatMap((label) => columns.find(({ meaning }) => meaning === label) ?? []);
  return { sheet: grid.sheet.name, row, column: found[0]?.column ?? grid.sheet.left };
}
