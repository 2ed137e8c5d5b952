import { codeOf } from './explainError';

/** Excel on the web takes (`Request`) and gives (`Response`) 5 MB at most in one go: what is larger is taken apart. */
export async function unlessTooLarge<Value>(
  side: 'Request' | 'Response',
  whole: () => Promise<Value>,
  apart: () => Promise<Value>,
): Promise<Value> {
  try {
    return await whole();
  } catch (error) {
    if (codeOf(error) === `${side}PayloadSizeLimitExceeded`) return apart();
    throw error;
  }
}
