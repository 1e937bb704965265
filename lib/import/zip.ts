/**
 * Files in a ZIP (PKWARE's APPNOTE), within bounds: what a ZIP says of itself may be a lie, and a
 * few kilobytes can unpack to terabytes. The directory is read by ourselves, because its sizes must
 * be known and kept to before anything is unpacked; fflate unpacks, piece by piece.
 */

import { Inflate } from "fflate";
import { say } from "../i18n/say.ts";
import { crc32 } from "./crc32.ts";
import { ImportError } from "./foreign-article.ts";

/** Bytes of all files that are unpacked. */
export const MOST_UNPACKED = 500_000_000;
/** Text packs to a tenth; the format's limit is 1:1032. */
const HIGHEST_RATIO = 200;
/** Below this size a high ratio does no harm: a small file of blanks. */
const HARMLESS = 1_000_000;
/** Packed bytes that are unpacked at a time: they become 16 MB at most. */
const STEP = 16_384;

export interface ZipEntry {
  /** As the ZIP has it, to be shown and compared; never used as a path. */
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Of its header in the file. */
  offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const NOT_IN_32_BITS = 0xffffffff;
const ENCRYPTED = 1;

/** Whether the bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The ZIP's files in order, without folders. Throws an ImportError if it is damaged or too large.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count === 0xffff || offset === NOT_IN_32_BITS) throw tooLarge();
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== DIRECTORY) throw damaged();
    const nameLength = view.getUint16(offset + 28, true);
    const name = bytes.subarray(offset + 46, offset + 46 + nameLength);
    const isEncrypted = (view.getUint16(offset + 8, true) & ENCRYPTED) !== 0;
    if (isEncrypted) throw new ImportError(say("imports.lockedZip"));
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(offset + 10, true),
      crc: view.getUint32(offset + 16, true),
      packed: view.getUint32(offset + 20, true),
      unpacked: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
    });
    offset +=
      46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  checkSizes(entries, bytes.length);
  return entries.filter(({ name }) => !name.endsWith("/"));
}

/** The directory stands at the end; only a comment may follow. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** Entries that overlap in the file say together more than it holds. */
function checkSizes(entries: readonly ZipEntry[], length: number): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (packed > length) throw damaged();
  if (entries.some(isSuspicious)) throw tooLarge();
}

function isSuspicious({ packed, unpacked }: ZipEntry): boolean {
  return unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > packed * HIGHEST_RATIO);
}

/** Unpacks files of one ZIP, keeping count over all of them. */
export class Unpacker {
  readonly #bytes: Uint8Array;
  #left = MOST_UNPACKED;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The bytes of one file. Throws an ImportError if they are not what the directory says. */
  unpack(entry: ZipEntry): Uint8Array<ArrayBuffer> {
    this.#left -= entry.unpacked;
    if (this.#left < 0) throw tooLarge();
    const data = this.#dataOf(entry);
    const unpacked = new Uint8Array(entry.unpacked);
    const isWhole =
      entry.method === 0 ? copy(data, unpacked) : entry.method === 8 && inflate(data, unpacked);
    if (!isWhole || crc32(unpacked) !== entry.crc) throw damaged(entry.name);
    return unpacked;
  }

  #dataOf({ offset, packed, name }: ZipEntry): Uint8Array {
    const view = viewOf(this.#bytes);
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== HEADER)
      throw damaged(name);
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw damaged(name);
    return this.#bytes.subarray(start, start + packed);
  }
}

function copy(data: Uint8Array, into: Uint8Array): boolean {
  if (data.length !== into.length) return false;
  into.set(data);
  return true;
}

/** Whether the data unpack to exactly as many bytes; stops at the first one too many. */
function inflate(data: Uint8Array, into: Uint8Array): boolean {
  let written = 0;
  let isDone = false;
  const inflater = new Inflate((piece, isLast) => {
    if (written + piece.length <= into.length) into.set(piece, written);
    written += piece.length;
    isDone = isLast;
  });
  try {
    for (let at = 0; at < data.length && written <= into.length; at += STEP)
      inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch {
    return false; // the only thing it throws is that the data are no deflated data
  }
  return isDone && written === into.length;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(name = ""): ImportError {
  return new ImportError(name ? say("imports.brokenInZip", { name }) : say("imports.brokenZip"));
}

function tooLarge(): ImportError {
  return new ImportError(say("imports.vastZip"));
}
