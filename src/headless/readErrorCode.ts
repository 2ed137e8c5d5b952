/** The code of an error of the file system ("ENOENT"); null for any other error, which is a bug. */
export function readErrorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
