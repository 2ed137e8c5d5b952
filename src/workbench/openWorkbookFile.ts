import { openHost, type Host } from '../host/openHost';
import { WorkbookFileError } from '../host/xlsx/workbookFile';

export type Opened = { readonly host: Host } | { readonly failure: string };

/** Opens the file of that name; the failure is a sentence for the person. */
export async function openWorkbookFile(bytes: Uint8Array, name: string, engine: WebAssembly.Module): Promise<Opened> {
  try {
    return { host: await openHost(bytes, { engine, name }) };
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return { failure: `“${name}” was not opened. ${error.message}` };
  }
}
