import type { FileHandle } from 'node:fs/promises';

/** Bytes that are looked at in bounded pieces: a file that nobody trusts yet, or one that is in memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset`, at most `length`; fewer where the file ends, none outside it. */
  read(offset: number, length: number): Promise<Buffer>;
}

export function fileSource(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      const wanted = Math.min(length, size - offset);
      if (offset < 0 || wanted <= 0) return Buffer.alloc(0);
      const buffer = Buffer.alloc(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
  };
}

export function memorySource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => (offset < 0 ? Buffer.alloc(0) : bytes.subarray(offset, offset + length)),
  };
}
