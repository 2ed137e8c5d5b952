import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bindTable } from '../../src/app/bindTable';
import { createOfficeWorkbook } from '../../src/excel/officeWorkbook';
import { WorkbookError } from '../../src/excel/port';
import { installExcelGlobals } from '../../src/host/node/excelClient';
import { engineModule } from '../../src/host/node/engineModule';
import { openHost } from '../../src/host/openHost';
import { SaveError } from '../../src/host/model/collectEdits';
import { howMany } from '../thorough';
import { WorkbookFileError } from '../../src/host/xlsx/workbookFile';

const samples = ['published', 'working-file', 'pasted'].map((name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../assets/sample/${name}.xlsx`, import.meta.url)));
  return { bytes, parts: unzipSync(bytes) };
});

/** What a value of an attribute or the text of an element is replaced by. */
const hostileValues = [
  '',
  '-1',
  '1e309',
  'NaN',
  '99999999999999999999',
  'A0',
  'XFE1',
  'A1:XFD1048576',
  'A1:A1:A1',
  '../../../etc/passwd',
  '&#0;',
  '&xxe;',
  '<c/>',
  '\u0000',
  '__proto__',
  'SUM(',
  `${'('.repeat(5000)}1`,
  `${'SUM('.repeat(200)}1${')'.repeat(200)}`,
] as const;

/** Where in a text, from 0 to 1. */
const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const sample = fc.constantFrom(...samples);

const spoiltBytes = fc
  .record({
    sample,
    edits: fc.array(fc.record({ at: place, kind: fc.constantFrom('set', 'cut', 'end'), byte: fc.nat(255) }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ sample: { bytes }, edits }) => {
    let spoilt = bytes.slice();
    for (const { at, kind, byte } of edits) {
      const index = Math.floor(at * spoilt.length);
      if (kind === 'set') spoilt[index] = byte;
      else if (kind === 'end') spoilt = spoilt.slice(0, Math.max(index, 1));
      else spoilt = new Uint8Array([...spoilt.slice(0, index), ...spoilt.slice(index + byte)]);
    }
    return spoilt;
  });

/** A workbook whose parts are well packed and hold what no program wrote. */
const spoiltParts = fc
  .record({
    sample,
    edits: fc.array(
      fc.record({
        part: place,
        at: place,
        kind: fc.constantFrom('value', 'text', 'cut', 'double', 'drop'),
        length: fc.nat(400),
        value: fc.constantFrom(...hostileValues),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ sample: { parts }, edits }) => {
    const spoilt = { ...parts };
    for (const { part, at, kind, length, value } of edits) {
      const names = Object.keys(spoilt).filter((name) => /\.(?:xml|rels)$/u.test(name));
      const name = names[Math.floor(part * names.length)];
      if (name === undefined) continue;
      if (kind === 'drop') delete spoilt[name];
      else spoilt[name] = strToU8(spoil(strFromU8(spoilt[name] ?? new Uint8Array()), { at, kind, length, value }));
    }
    return zipSync(spoilt, { level: 1 });
  });

interface Edit {
  readonly at: number;
  readonly kind: 'value' | 'text' | 'cut' | 'double';
  readonly length: number;
  readonly value: string;
}

function spoil(xml: string, { at, kind, length, value }: Edit): string {
  const index = Math.floor(at * xml.length);
  const [before, rest] = [xml.slice(0, index), xml.slice(index)];
  switch (kind) {
    case 'value':
      return before + rest.replace(/="[^"]*"/u, () => `="${value}"`);
    case 'text':
      return before + rest.replace(/>[^<]+</u, () => `>${value}<`);
    case 'cut':
      return before + rest.slice(length);
    case 'double':
      return before + rest.slice(0, length) + rest;
  }
}

const counts = { opened: 0, refused: 0, bound: 0, saved: 0, slowest: 0, most: 0 };

/** Opens the file as the command line does, binds its table, changes a cell and saves: each may be refused in a sentence. */
async function useFile(bytes: Uint8Array): Promise<void> {
  const start = process.cpuUsage();
  const before = process.memoryUsage().heapUsed;
  try {
    const host = await openHost(bytes, { engine: engineModule() });
    counts.opened++;
    const dispose = installExcelGlobals(host);
    try {
      const bound = bindTable(await createOfficeWorkbook().read());
      if (bound.ok) counts.bound++;
      else expect(bound.failure).toMatch(/\S/u);
    } finally {
      dispose();
    }
    host.user.setCell(`'${host.book.active.name.replaceAll("'", "''")}'!A1`, 'changed');
    expect(host.save().length).toBeGreaterThan(0);
    counts.saved++;
  } catch (error) {
    const isSentence = [WorkbookFileError, WorkbookError, SaveError].some((kind) => error instanceof kind);
    if (!isSentence) throw error;
    expect((error as Error).message).toMatch(/\S.*[.!?:”]$/u);
    counts.refused++;
  } finally {
    // Of computing: beside other tests a file may wait.
    const { user, system } = process.cpuUsage(start);
    counts.slowest = Math.max(counts.slowest, (user + system) / 1000);
    counts.most = Math.max(counts.most, process.memoryUsage().heapUsed - before);
  }
}

describe('a workbook file that was spoilt', () => {
  test('in its bytes is opened or refused in a sentence', async () => {
    await fc.assert(fc.asyncProperty(spoiltBytes, useFile), { numRuns: howMany(20, 400), seed: 1 });
  }, 240_000);

  test('in its parts is opened or refused in a sentence', async () => {
    await fc.assert(fc.asyncProperty(spoiltParts, useFile), { numRuns: howMany(15, 300), seed: 1 });
  }, 240_000);

  test('takes neither five seconds of computing nor 512 megabytes, each', () => {
    expect(counts.slowest).toBeLessThan(5000);
    expect(counts.most).toBeLessThan(512 * 1024 * 1024);
  });
});

afterAll(() => {
  const { opened, refused, bound, saved } = counts;
  console.info(`Spoilt files: ${opened} opened, ${bound} bound, ${saved} saved again, ${refused} refused`);
});
