import { describe, expect, it } from 'vitest';
import { mediaTypeOf, pictureSizeOf } from '../../../shared/formats/mediaType';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));

const beginnings: readonly [string, Uint8Array, string][] = [
  ['a JPEG', bytes('\xff\xd8\xff\xe1'), 'image/jpeg'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'image/png'],
  ['a GIF', bytes('GIF89a'), 'image/gif'],
  ['a WebP', bytes('RIFF\0\0\0\0WEBP'), 'image/webp'],
  ['a WAV', bytes('RIFF\0\0\0\0WAVE'), 'audio/wav'],
  ['an MP3 with a title', bytes('ID3\x04\0'), 'audio/mpeg'],
  ['an MP3 without one', bytes([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
  ['a voice memo', bytes('\0\0\0\x1cftypM4A '), 'audio/mp4'],
  ['a voice message', bytes('OggS\0\x02', [...Array(22).fill(0)], 'OpusHead'), 'audio/ogg'],
  ['a FLAC', bytes('fLaC'), 'audio/flac'],
  ['a film', bytes('\0\0\0\x18ftypmp42'), 'video/mp4'],
  ['a film of a phone', bytes('\0\0\0\x14ftypqt  '), 'video/mp4'],
  ['a WebM', bytes('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm'), 'video/webm'],
];

describe('what a file is', () => {
  it.each(beginnings)('is told of %s by its first bytes', (_name, head, type) => {
    expect(mediaTypeOf(head)).toMatchObject({ type, family: type.split('/')[0]?.replace('image', 'photo') });
  });

  it.each([
    ['a drawing with script in it', bytes('<?xml version="1.0"?>\n<!-- x --><SVG onload="x">'), 'svg'],
    ['an iPhone photo', bytes('\0\0\0\x18ftypheic'), 'heic'],
    ['a film in Matroska', bytes('\x1aE\xdf\xa3\x9fB\x82\x88matroska'), 'unknown'],
    ['a web page', bytes('<html><body>'), 'unknown'],
    ['a program', bytes('MZ\x90\0'), 'unknown'],
    ['a PDF', bytes('%PDF-1.7'), 'unknown'],
    ['layer II, which is no MP3', bytes([0xff, 0xfd, 0x90, 0x64]), 'unknown'],
    ['nothing', bytes(''), 'unknown'],
  ])('is refused as %s', (_name, head, why) => {
    expect(mediaTypeOf(head)).toBe(why);
  });
});

describe('how large a picture says it is', () => {
  it('is read of a JPEG behind its other segments, without unpacking it', () => {
    const app = bytes([0xff, 0xe1, 0, 6, 1, 2, 3, 4]);
    const table = bytes([0xff, 0xc4, 0, 4, 9, 9]);
    const frame = bytes([0xff, 0xc2, 0, 17, 8, 0x01, 0x90, 0x02, 0x58, 3, 0, 0, 0]);
    const jpeg = new Uint8Array([0xff, 0xd8, ...app, ...table, ...frame]);
    expect(pictureSizeOf(jpeg, 'image/jpeg')).toEqual({ width: 600, height: 400 });
    expect(pictureSizeOf(jpeg.subarray(0, 12), 'image/jpeg')).toBeUndefined();
  });

  it('is read of a PNG that would fill the memory', () => {
    const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    expect(pictureSizeOf(png, 'image/png')).toEqual({ width: 100_000, height: 100_000 });
  });

  it('is read of a GIF and of each form of WebP', () => {
    expect(pictureSizeOf(bytes('GIF89a', [0x40, 1, 0xf0, 0]), 'image/gif')).toEqual({
      width: 320,
      height: 240,
    });
    const webp = (chunk: string, body: number[]) =>
      pictureSizeOf(bytes('RIFF\0\0\0\0WEBP', chunk, [0, 0, 0, 0], body, Array(20).fill(0)), 'image/webp');
    expect(webp('VP8X', [0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0])).toEqual({ width: 320, height: 240 });
    expect(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xf0, 0])).toEqual({ width: 320, height: 240 });
    expect(webp('VP8L', [0x2f, 0x3f, 0xc1, 0x3b, 0])).toEqual({ width: 320, height: 240 });
  });
});
