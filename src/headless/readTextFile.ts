import { readFileSync } from 'node:fs';
import { failure, success, type Result } from '../domain/result';
import { readErrorCode } from './readErrorCode';

/** The text of a file in UTF-8; a failure says what to do. */
export function readTextFile(file: string): Result<string, string> {
  try {
    return success(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = readErrorCode(error);
    if (code === null) throw error;
    return failure(`${file} cannot be read (${code}): name a text file that exists and that you may read.`);
  }
}
