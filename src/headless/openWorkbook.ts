import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { failure, success, type Result } from '../domain/result';
import type { WorkbookPort } from '../excel/port';
import { officeWorkbook } from '../excel/officeWorkbook';
import { installExcelGlobals } from '../host/node/excelClient';
import { openHost, type Host } from '../host/openHost';
import { engineModule } from '../host/node/engineModule';
import { readErrorCode } from './readErrorCode';
import { WorkbookFileError } from '../host/xlsx/workbookFile';

/** A workbook file, open in the stand-in for Excel and driven through Microsoft's client. */
export interface OpenWorkbook {
  readonly port: WorkbookPort;
  readonly host: Host;
  close(): void;
}

/** Opens a workbook file; the file itself is only read. */
export async function openWorkbook(file: string): Promise<Result<OpenWorkbook, string>> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    const host = await openHost(bytes.value, { engine: engineModule(), name: basename(file) });
    const dispose = installExcelGlobals(host);
    return success({ port: officeWorkbook, host, close: dispose });
  } catch (error) {
    if (error instanceof WorkbookFileError) return failure(`${file}: ${error.message}`);
    throw error;
  }
}

function readBytes(file: string): Result<Uint8Array, string> {
  try {
    return success(readFileSync(file));
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT') return failure(`${file} does not exist: check its name and folder.`);
    if (code === 'EISDIR') return failure(`${file} is a folder: name a workbook in it.`);
    if (code === 'EACCES') return failure(`${file} may not be read: ask for access to it.`);
    throw error;
  }
}
