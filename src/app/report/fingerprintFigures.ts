import { formatCell } from '../../domain/cellAddress';
import type { RequirementsTable } from '../../domain/table';
import { fingerprintText } from '../../table/fingerprint';

/** A short fingerprint of every figure of a table, inputs and computed, as they stand: it changes when any of them does. */
export function fingerprintFigures({ fingerprint, rows }: RequirementsTable): string {
  const figures = rows.flatMap((row) =>
    [...row.figures].map(([column, { address, kind, value, content, formula }]) =>
      [formatCell(address), column, kind, value.toString(), String(content), formula ?? ''].join(' '),
    ),
  );
  return fingerprintText([fingerprint, ...figures].join('\u0000'));
}
