/** Ids as the authorities make them. */
import { createHash, randomBytes } from 'node:crypto';

/** UUIDv7 (RFC 9562), as Dialogporten and Skatteetaten use: begins with the time, so they sort by age. */
export function uuid7(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  return asUuid(bytes, 7);
}

/** UUIDv8 (RFC 9562): always the same for the same texts, so that what hangs on a dialog needs no storage of its own. */
export function derivedUuid(...from: readonly string[]): string {
  return asUuid(createHash('sha256').update(from.join('\n')).digest().subarray(0, 16), 8);
}

function asUuid(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
