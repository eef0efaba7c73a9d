import type { Page } from '@playwright/test';

/** A JPEG of stripes, as a camera would make one without writing anything beside it. */
export async function plainPhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const url = await page.evaluate(
    ([wide, high]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [wide, high];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('nothing to draw on');
      for (let x = 0; x < wide; x += 20) {
        context.fillStyle = `hsl(${(x * 360) / wide} 50% 45%)`;
        context.fillRect(x, 0, 20, high);
      }
      return canvas.toDataURL('image/jpeg', 0.9);
    },
    [width, height] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/**
 * The same as a phone writes it (Exif 2.3): held upright, so to be turned by a quarter, with a description and the
 * place where it was taken.
 */
export function phonePhoto(jpeg: Buffer, description: string): Buffer {
  const words = Buffer.from(`${description}\0`);
  const entry = (tag: number, type: number, count: number, value: Buffer | number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    if (typeof value === 'number') bytes.writeUInt32LE(value, 8);
    else value.copy(bytes, 8);
    return bytes;
  };
  const directory = (entries: readonly Buffer[]) => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  const firstLength = 2 + 3 * 12 + 4;
  const gpsAt = 8 + firstLength;
  const gpsLength = 2 + 2 * 12 + 4;
  const latitudeAt = gpsAt + gpsLength;
  const wordsAt = latitudeAt + 24;
  const latitude = Buffer.alloc(24);
  [53, 1, 8, 1, 3912, 100].forEach((part, index) => {
    latitude.writeUInt32LE(part, index * 4);
  });
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    directory([entry(0x010e, 2, words.length, wordsAt), entry(0x0112, 3, 1, 6), entry(0x8825, 4, 1, gpsAt)]),
    directory([entry(1, 2, 2, Buffer.from('N\0')), entry(2, 5, 3, latitudeAt)]),
    latitude,
    words,
  ]);
  const segment = Buffer.concat([Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1'), tiff]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A WAV of a tone, with a comment in it as a recorder writes one. */
export function recording(seconds: number, comment: string): Buffer {
  const rate = 44_100;
  const samples = Buffer.alloc(rate * seconds * 2);
  for (let at = 0; at < samples.length / 2; at++)
    samples.writeInt16LE(Math.round(9000 * Math.sin((at * 2 * Math.PI * 220) / rate)), at * 2);
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * 2, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  const said = Buffer.concat([Buffer.from('INFO'), chunk('ICMT', Buffer.from(`${comment}\0`))]);
  return chunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), chunk('LIST', said), chunk('data', samples)]),
  );
}
