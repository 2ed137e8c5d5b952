import { makeErrorWorkbook } from './errorWorkbook';
import { makePastedWorkbook } from './pastedWorkbook';
import { makePublishedWorkbook } from './publishedWorkbook';
import { makeFrenchWorkbook, makeRussianWorkbook } from './translatedWorkbooks';
import { makeOptionTotalsWorkbook, makeWorkingWorkbook } from './workingWorkbook';

/** Every file that `npm run samples` writes: its path in the repository and its content. */
export async function makeSampleFiles(): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const { content, planted } = await makeErrorWorkbook();
  return new Map<string, Uint8Array | string>([
    ['assets/sample/published.xlsx', await makePublishedWorkbook()],
    ['assets/sample/pasted.xlsx', await makePastedWorkbook()],
    ['assets/sample/working-file.xlsx', await makeWorkingWorkbook()],
    ['assets/sample/option-totals.xlsx', await makeOptionTotalsWorkbook()],
    ['assets/sample/with-errors.xlsx', content],
    ['test/data/published-fr.xlsx', await makeFrenchWorkbook()],
    ['test/data/published-ru.xlsx', await makeRussianWorkbook()],
    ['test/data/plantedErrors.json', `[\n${planted.map((error) => `  ${JSON.stringify(error)}`).join(',\n')}\n]\n`],
  ]);
}
