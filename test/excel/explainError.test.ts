import { explainError } from '../../src/excel/explainError';
import { createOfficeWorkbook } from '../../src/excel/officeWorkbook';
import { WorkbookError } from '../../src/excel/port';
import { openExcel } from './openExcel';

const sentences = [
  ['AccessDenied', /protected or open for reading only\. Unprotect it/u],
  ['InvalidOperationInCellEditMode', /Press Enter in the cell you are editing and try again\.$/u],
  ['ItemNotFound', /is gone\. Read the table again/u],
  ['InvalidReference', /is gone\. Read the table again/u],
  ['ItemAlreadyExists', /of that name already\. Rename it/u],
  ['ConnectionFailure', /connection to the workbook was lost\. Check the connection/u],
  ['ActivityLimitReached', /busy\. Wait a moment/u],
  ['GeneralException', /Excel refused \(GeneralException\)\. Save the workbook, close and open it/u],
  ['SomethingNew', /Excel refused \(SomethingNew\)\. Save the workbook/u],
] as const;

const tooLarge = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'] as const;

describe("Excel's refusals as sentences", () => {
  test.each(sentences)('%s says what to do and keeps the error of Excel as its cause', async (code, sentence) => {
    const { port, host } = openExcel({ S: { cells: [[1]] } });
    host.failAt({ action: 0, code: code === 'ConnectionFailure' ? 'ConnectionLost' : code });
    const refusal: unknown = await port.read().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WorkbookError);
    expect(refusal).toMatchObject({ message: expect.stringMatching(sentence), cause: { code } });
  });

  test.each(tooLarge)('%s says that a smaller part is to be selected', (code) => {
    expect(explainError(Object.assign(new Error(code), { code }))).toMatchObject({
      message: expect.stringMatching(/in one go\. Select a smaller part/u),
    });
  });

  test('none of them claims that nothing was written: that is for whoever has looked', () => {
    for (const [code] of sentences) {
      expect(explainError(Object.assign(new Error(code), { code }))).not.toMatchObject({
        message: expect.stringMatching(/nothing/iu),
      });
    }
  });

  test('silence is a refusal too', async () => {
    const { host } = openExcel({ S: { cells: [[1]] } });
    host.failAt({ action: 0, code: 'NeverAnswers' });
    const port = createOfficeWorkbook((giveUp) => {
      void host.settled().then(giveUp);
      return () => undefined;
    });
    await expect(port.read()).rejects.toMatchObject({
      name: 'WorkbookError',
      message: expect.stringMatching(/did not answer in time/u),
    });
  });

  test('a bug is no refusal and passes as it is', () => {
    const bug = new TypeError('undefined is not a function');
    expect(explainError(bug)).toBe(bug);
    expect(explainError('text')).toBe('text');
  });
});
