import { auditBound } from '../../src/app/auditBound';
import { bindTable, type BoundTable } from '../../src/app/bindTable';
import { recheckEdit } from '../../src/app/recheckEdit';
import type { WorkbookSnapshot } from '../../src/domain/snapshot';
import type { CellEdit } from '../../src/excel/port';
import { Decimal } from '../../src/domain/decimal';
import { unwrap, withLargeTable } from './largeWorkbook';
import { compare, limit, medianTime, type Row, type Section } from './row';

const sizes = [29, 1_000, 10_000, 100_000];
const slopeFrom = 1_000;
const editedSize = 10_000;
const mostTimesParse = 10;
const mostSlope = 1.1;
const mostEditTime = 5;
const mostAuditTime = 1_000;

/** Decoding, computing and auditing, against the least that reading the same cells can cost. */
export async function measureOwnWork(): Promise<Section> {
  const rows: Row[] = [];
  const times = new Map<number, number>();
  for (const size of sizes) {
    const workbook = await withLargeTable(size, (_, port) => port.read());
    const cells = JSON.stringify(workbook.sheets.map(({ values }) => values));
    const runs = size > editedSize ? 1 : 7;
    const ours = medianTime(() => check(workbook), runs);
    const floor = medianTime(() => void JSON.parse(cells), runs);
    times.set(size, ours);
    if (size === editedSize) {
      const numbers = workbook.sheets.flatMap(({ values }) =>
        values.flat().filter((value) => typeof value === 'number'),
      );
      const decimals = medianTime(() => numbers.forEach((number) => new Decimal(number)), runs);
      rows.push(
        compare(
          `one Decimal for each of its ${numbers.length} figures, and nothing else`,
          decimals,
          floor,
          'ms',
          'JSON.parse',
          mostTimesParse,
        ),
      );
      const bound = unwrap(bindTable(workbook));
      rows.push(
        limit(
          `audit of ${size} activities that are bound`,
          medianTime(() => void auditBound(bound)),
          mostAuditTime,
          'ms',
        ),
        limit(
          `one edited cell among ${size} activities, its row and its sums`,
          medianTime(() => void recheckEdit(bound, editOf(bound)), 101),
          mostEditTime,
          'ms',
        ),
      );
    }
    rows.push(compare(`decode, compute and audit ${size} activities`, ours, floor, 'ms', 'JSON.parse', mostTimesParse));
  }
  const last = sizes.at(-1) ?? slopeFrom;
  const growth = (times.get(last) ?? NaN) / (times.get(slopeFrom) ?? NaN);
  const slope = Math.log(growth) / Math.log(last / slopeFrom);
  rows.push(limit(`slope from ${slopeFrom} to ${last} activities (1 is linear)`, slope, mostSlope, ''));
  return {
    title: 'Own work',
    note: 'Without engine, file and bridge. JSON.parse of the values of the same cells is the floor; exact money has a floor of its own, since a Decimal takes longer to make than a number to parse. After an edit the pane checks at once the edited cell, its row and the sums over it; the whole reading and audit follow when the workbook rests.',
    rows,
  };
}

function check(workbook: WorkbookSnapshot): void {
  auditBound(unwrap(bindTable(workbook)));
}

/** Other activity costs in the middle of the table. */
function editOf({ table }: BoundTable): CellEdit {
  const figure = table.rows[Math.floor(table.rows.length / 2)]?.figures.get('activityCosts');
  if (!figure) throw new Error('The row in the middle has no activity costs.');
  return { sheetId: table.sheetId, row: figure.address.row, column: figure.address.column, value: 123_456 };
}
