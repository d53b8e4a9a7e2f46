/** The image files that installers want and nothing here writes: .ico and .icns of PNGs, and .bmp of 24 bits. */

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, from the top left. */
  readonly rgba: Uint8Array;
}

/** Since Vista an icon may hold PNGs as they are. */
export function icoOf(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256, which doesn't fit the byte.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** Apple's names for PNGs of these sizes; the smaller ones count as twice as fine (16 and 32 points). */
const ICNS_TYPES: Readonly<Record<number, string>> = { 32: 'ic11', 64: 'ic12', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };
export const ICNS_SIZES = Object.keys(ICNS_TYPES).map(Number);

export function icnsOf(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const entry = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type);
    head.writeUInt32BE(8 + data.length, 4);
    return Buffer.concat([head, data]);
  };
  const entries = images.map(({ size, png }) => {
    const type = ICNS_TYPES[size];
    if (type === undefined) throw new Error(`An icon of Apple's has no ${size} pixels.`);
    return entry(type, png);
  });
  return entry('icns', Buffer.concat(entries));
}

/** Rows from the bottom up, blue before green before red, each row filled up to four bytes: as NSIS wants it. */
export function bmpOf({ width, height, rgba }: Raster): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + stride * height, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  head.writeUInt32LE(stride * height, 34);
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = (height - 1 - y) * stride + x * 3;
      for (const [channel, source] of [2, 1, 0].entries()) pixels[to + channel] = rgba[from + source] ?? 0;
    }
  }
  return Buffer.concat([head, pixels]);
}
