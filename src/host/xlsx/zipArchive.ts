import { deflateSync, inflateSync } from 'fflate';
import { WorkbookFileError } from './workbookFile';

/** One file of an archive. An entry that nothing changes is copied as it was packed, without unpacking it. */
export interface ZipEntry {
  readonly path: string;
  /** The path as the archive spells it, and whether bit 11 says that it is UTF-8. */
  readonly pathBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const MEGABYTE = 1024 * 1024;
const MAXIMUM_SIZE = 256 * MEGABYTE;
/** No workbook shrinks like this; only a file made to fill the memory does. */
const MAXIMUM_RATIO = 300;
const SMALL_ENTRY = 16 * MEGABYTE;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the date that Excel gives to every part. */
const NO_DATE = 0x00210000;
const IN_ZIP64 = 0xffffffff;

const END_RECORD = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/**
 * The entries of a zip archive in its order; nothing is unpacked yet.
 * Throws `damaged` where the archive is broken, `encrypted`, and `too-large` for what would unpack to over 256 MB.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  let entries: ZipEntry[];
  try {
    entries = readDirectory(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) throw damagedArchive(cause);
    throw cause;
  }
  if (entries.some(({ flags }) => flags & ENCRYPTED_FLAG)) {
    throw new WorkbookFileError('encrypted', 'The file is encrypted: remove its password and open it again.');
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAXIMUM_SIZE || entries.some(isBomb)) {
    throw new WorkbookFileError(
      'too-large',
      'The workbook would unpack to more than can be handled here: copy the sheets you need to a smaller workbook and open that.',
    );
  }
  return entries;
}

const isBomb = ({ size, packed }: ZipEntry): boolean => size > SMALL_ENTRY && size > packed.length * MAXIMUM_RATIO;

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_RECORD) throw damagedArchive();
    const pathLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const pathBytes = bytes.subarray(at + 46, at + 46 + pathLength);
    const place = readPlace(view, at, at + 46 + pathLength, extraLength);
    const local = place.offset;
    if (view.getUint32(local, true) !== LOCAL_RECORD) throw damagedArchive();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + place.packedSize > bytes.length) throw damagedArchive();
    entries.push({
      path: new TextDecoder().decode(pathBytes).replaceAll('\\', '/'),
      pathBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: place.size,
      packed: bytes.subarray(start, start + place.packedSize),
    });
    at += 46 + pathLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is last, before a comment of at most 65 535 bytes. */
function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const isZip64 = at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR;
    if (!isZip64) return { count, offset };
    const record = readUint64(view, at - 20 + 8);
    return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48) };
  }
  throw damagedArchive();
}

/** Sizes and offset of an entry; those that are 0xFFFFFFFF stand in the zip64 field, in this order. */
function readPlace(view: DataView, record: number, extra: number, extraLength: number) {
  const place = {
    packedSize: view.getUint32(record + 20, true),
    size: view.getUint32(record + 24, true),
    offset: view.getUint32(record + 42, true),
  };
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (place[key] !== IN_ZIP64) continue;
      place[key] = readUint64(view, field);
      field += 8;
    }
  }
  return place;
}

const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** An entry's content, checked against its checksum: a flipped bit must not become a wrong figure. */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const content = inflateEntry(entry);
  if (content.length !== entry.size || computeCrc(content) !== entry.crc) throw damagedArchive();
  return content;
}

function inflateEntry({ method, packed, size }: ZipEntry): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damagedArchive();
  try {
    // The given buffer bounds what is unpacked, whatever the stream holds.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (cause) {
    throw damagedArchive(cause);
  }
}

/** Packs a part; it keeps the place in time of the entry that it replaces, so that saving twice gives the same bytes. */
export function packEntry(path: string, content: Uint8Array, replaced?: ZipEntry): ZipEntry {
  return {
    path,
    pathBytes: replaced?.pathBytes ?? new TextEncoder().encode(path),
    flags: replaced ? replaced.flags : UTF8_FLAG,
    method: DEFLATED,
    modified: replaced?.modified ?? NO_DATE,
    crc: computeCrc(content),
    size: content.length,
    packed: deflateSync(content),
  };
}

/** An archive of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const headers = entries.reduce((sum, { pathBytes }) => sum + 76 + 2 * pathBytes.length, 22);
  const bytes = new Uint8Array(entries.reduce((sum, { packed }) => sum + packed.length, headers));
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_RECORD, true);
    writeCommonFields(view, at + 4, entry);
    bytes.set(entry.pathBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.pathBytes.length);
    at += 30 + entry.pathBytes.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL_RECORD, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.pathBytes, at + 46);
    at += 46 + entry.pathBytes.length;
  });
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that the local and the central record share. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.pathBytes.length, true);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function computeCrc(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < content.length; at++) {
    crc = (crcTable[(crc ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const damagedArchive = (cause?: unknown): WorkbookFileError =>
  new WorkbookFileError(
    'damaged',
    'The file is damaged or is no .xlsx workbook: get a fresh copy of it, or let Excel open and repair it and save it as an Excel Workbook (.xlsx).',
    { cause },
  );
