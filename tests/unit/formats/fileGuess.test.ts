import { describe, expect, it } from 'vitest';
import { guessFile } from '../../../shared/formats/fileGuess';
import { fixture } from './fixture';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (words: string) => new TextEncoder().encode(words);

describe('what a file is by its first bytes', () => {
  it('a picture, a PDF, a program, a zip', () => {
    expect(guessFile(bytes(0x89, 0x50, 0x4e, 0x47))).toBe('image');
    expect(guessFile(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image');
    expect(guessFile(text('GIF89a'))).toBe('image');
    expect(guessFile(text('%PDF-1.7'))).toBe('pdf');
    expect(guessFile(text('MZ'))).toBe('program');
    expect(guessFile(bytes(0x7f, 0x45, 0x4c, 0x46))).toBe('program');
    expect(guessFile(fixture('hostile/traversal.zip'))).toBe('zip');
    expect(guessFile(bytes(0x50, 0x4b, 0x05, 0x06))).toBe('zip');
  });

  it('an Excel workbook, old or new', () => {
    expect(guessFile(fixture('csv/workbook.csv'))).toBe('xlsx');
    expect(guessFile(bytes(0xd0, 0xcf, 0x11, 0xe0))).toBe('xls');
  });

  it('an encrypted file, with or without armour', () => {
    expect(guessFile(fixture('packs/version-1-recipient.wardpack'))).toBe('age');
    expect(guessFile(text('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toBe('age');
  });

  it('cards and calendars in any encoding, with blank lines before', () => {
    expect(guessFile(text('\r\n  begin:vcard\r\n'))).toBe('vcard');
    expect(guessFile(text('\uFEFFBEGIN:VCARD'))).toBe('vcard');
    const wide = 'BEGIN:VCARD'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(guessFile(bytes(0xff, 0xfe, ...wide))).toBe('vcard');
    expect(guessFile(text('BEGIN:VCALENDAR'))).toBe('calendar');
  });

  it('a web page that was saved in place of a list', () => {
    expect(guessFile(text('<!DOCTYPE html><html>'))).toBe('web-page');
    expect(guessFile(text('<?xml version="1.0"?>\n<html>'))).toBe('web-page');
  });

  it('a list, or nothing at all, is not guessed', () => {
    expect(guessFile(fixture('csv/utf-8.csv'))).toBe('unknown');
    expect(guessFile(fixture('csv/utf-16le-no-mark.csv'))).toBe('unknown');
    expect(guessFile(new Uint8Array())).toBe('unknown');
  });
});
