import { readZip, unpackEntry, type ZipEntry } from './zipArchive';
import { WorkbookFileError } from './workbookFile';

/** A part's text and its path, which errors name. */
export interface PartText {
  readonly path: string;
  readonly text: string;
}

/** Parts by path ("xl/workbook.xml"), whatever the case of its letters. */
export interface PartSource {
  has(path: string): boolean;
  /** A part as text; throws `damaged` when it is missing or no text. */
  text(path: string): PartText;
}

export interface WorkbookPackage extends PartSource {
  readonly entries: readonly ZipEntry[];
}

/** Opens the package of an `.xlsx` or `.xlsm` file; throws a `WorkbookFileError` for what is none. */
export function openWorkbookPackage(bytes: Uint8Array): WorkbookPackage {
  refuseOlderFormats(bytes);
  const entries = readZip(bytes);
  const byPath = new Map(
    entries.filter(({ path }) => isPartPath(path)).map((entry) => [entry.path.toLowerCase(), entry]),
  );
  return {
    entries,
    has: (path) => byPath.has(path.toLowerCase()),
    text(path) {
      const entry = byPath.get(path.toLowerCase());
      if (!entry) throw damagedPart(path, new Error('The part is missing.'));
      return { path, text: decodeText(path, unpackEntry(entry)) };
    },
  };
}

/** Directories are no parts; nor is anything that points out of the package. */
const isPartPath = (path: string): boolean =>
  !path.startsWith('/') && !path.endsWith('/') && !path.split('/').some((step) => step === '..' || step === '.');

const UTF16_MARKS = new Map([
  ['255 254', 'utf-16le'],
  ['254 255', 'utf-16be'],
]);

/** UTF-8, or UTF-16 with its mark: a part may be either. The mark stays, so that the text can be written back. */
function decodeText(path: string, content: Uint8Array): string {
  const encoding = UTF16_MARKS.get(`${content[0]} ${content[1]}`) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
  } catch (cause) {
    throw damagedPart(path, cause);
  }
}

/** A part that cannot be read. */
export const damagedPart = (path: string, cause: unknown): WorkbookFileError =>
  new WorkbookFileError(
    'damaged',
    `The workbook is damaged (${path} cannot be read): let Excel open and repair it, save it, and open it again.`,
    { cause },
  );

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const BIFF_VERSIONS = [0x00, 0x02, 0x04, 0x08];

function refuseOlderFormats(bytes: Uint8Array): void {
  const isCompound = COMPOUND_FILE.every((byte, index) => bytes[index] === byte);
  if (isCompound && holdsUtf16(bytes, 'EncryptedPackage')) {
    throw new WorkbookFileError(
      'encrypted',
      'The workbook is protected by a password: remove it in Excel (File, Info, Protect Workbook) and open the file again.',
    );
  }
  const isBiff = bytes[0] === 0x09 && BIFF_VERSIONS.includes(bytes[1] ?? -1) && bytes[3] === 0 && bytes.length > 8;
  if (isBiff || (isCompound && (holdsUtf16(bytes, 'Workbook') || holdsUtf16(bytes, 'Book')))) {
    throw new WorkbookFileError(
      'legacy-xls',
      'The file is in the format of Excel 97-2003 (.xls): open it in Excel and save it as an Excel Workbook (.xlsx).',
    );
  }
  if (isCompound) throw notAWorkbook();
}

/** Names of the streams in a compound file are UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
}

/** A file of another kind. */
export const notAWorkbook = (): WorkbookFileError =>
  new WorkbookFileError(
    'not-a-workbook',
    'The file is not an Excel workbook: open it in its own program and save it as an Excel Workbook (.xlsx).',
  );
