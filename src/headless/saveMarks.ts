import type { Marked } from '../app/marks/replaceMarks';
import { failure, success, type Result } from '../domain/result';
import type { OpenWorkbook } from './openWorkbook';
import { refuseOriginal, writeWhole } from './runCommand';

/** Sets or takes away marks and saves the workbook as OUT; FILE is never written to. */
export async function saveMarks(
  file: string,
  out: string,
  { host }: OpenWorkbook,
  change: () => Promise<Result<Marked, string>>,
): Promise<Result<Marked, string>> {
  const own = refuseOriginal(file, out);
  if (!own.ok) return own;
  const changed = await change();
  if (!changed.ok) return failure(`${file}: ${changed.failure}`);
  const saved = writeWhole(out, host.save());
  return saved.ok ? success(changed.value) : saved;
}
