import { makePastedWorkbook } from './pastedWorkbook';
import { makePublishedWorkbook } from './publishedWorkbook';

/** Every file that `npm run samples` writes: its path in the repository and its content. */
export async function makeSampleFiles(): Promise<ReadonlyMap<string, Uint8Array | string>> {
  return new Map<string, Uint8Array | string>([
    ['assets/sample/published.xlsx', await makePublishedWorkbook()],
    ['assets/sample/pasted.xlsx', await makePastedWorkbook()],
  ]);
}
