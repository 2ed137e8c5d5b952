import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** An error of a cell, as Microsoft's client makes it. */
export interface CellError {
  readonly code: string;
  readonly message: string;
}

/**
 * Makes `CustomFunctions` global as a page of Excel's has it: its errors are those of Microsoft's client; the functions
 * that are associated go into the map, by id.
 */
export function installCustomFunctions(): ReadonlyMap<string, (...values: unknown[]) => unknown> {
  const associated = new Map<string, (...values: unknown[]) => unknown>();
  const CustomFunctions = {
    associate: (id: string, compute: (...values: unknown[]) => unknown) => associated.set(id, compute),
  };
  const location = { href: 'https://localhost/', protocol: 'https:', host: 'localhost', search: '', hash: '' };
  const document = {
    readyState: 'complete',
    location,
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
  };
  const page: Record<string, unknown> = {
    ...{ Error, Promise, JSON, console, setTimeout: () => 0, clearTimeout: () => undefined, Strings: {} },
    ...{ CustomFunctions, location, document, navigator: { userAgent: '' }, addEventListener: () => undefined },
  };
  Object.assign(page, { window: page, self: page, top: page, parent: page });
  const client = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  vm.runInNewContext(readFileSync(client, 'utf8'), page);
  Object.assign(globalThis, { CustomFunctions });
  return associated;
}
