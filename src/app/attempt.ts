import { failure, success, type Result } from '../domain/result';
import { WorkbookError } from '../excel/port';

/** What Excel refuses as data; a bug passes on. */
export async function attempt<Value>(asked: Promise<Value>): Promise<Result<Value, string>> {
  try {
    return success(await asked);
  } catch (error) {
    if (error instanceof WorkbookError) return failure(error.message);
    throw error;
  }
}
