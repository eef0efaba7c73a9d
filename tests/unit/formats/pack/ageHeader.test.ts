import { describe, expect, it } from 'vitest';
import { readAgeHeader } from '../../../../shared/formats/pack/ageHeader';
import { fixture } from '../fixture';

const bytes = (text: string) => new TextEncoder().encode(text);
const mac = `--- ${'A'.repeat(43)}\n`;
const version = 'age-encryption.org/v1\n';
const stanza = (args: string) => `-> ${args}\n${'A'.repeat(43)}\n`;

describe('the header of an age file', () => {
  it('says whether a passphrase or a key opens it, before any work is done', () => {
    expect(readAgeHeader(bytes(`${version}${stanza(`scrypt ${'A'.repeat(22)} 18`)}${mac}`), 20)).toEqual({
      ok: true,
      header: { opensWith: 'passphrase', workFactor: 18 },
    });
    expect(
      readAgeHeader(bytes(`${version}${stanza('X25519 abc')}${stanza('X25519 def')}${mac}`), 20),
    ).toEqual({
      ok: true,
      header: { opensWith: 'identity', recipients: 2 },
    });
  });

  it('that asks for too much work is refused', () => {
    expect(readAgeHeader(fixture('hostile/work-factor-30.age'), 20)).toEqual({
      ok: false,
      problem: { reason: 'work-factor-too-high', found: 30, limit: 20 },
    });
    const at = (factor: number) =>
      readAgeHeader(bytes(`${version}${stanza(`scrypt ${'A'.repeat(22)} ${factor}`)}${mac}`), 20).ok;
    expect([at(20), at(21)]).toEqual([true, false]);
  });

  it('with a passphrase beside a key, or no number for its work, is altered', () => {
    for (const stanzas of [
      stanza(`scrypt ${'A'.repeat(22)} 18`) + stanza('X25519 abc'),
      stanza(`scrypt ${'A'.repeat(22)} -1`),
      stanza(`scrypt ${'A'.repeat(22)} 1e3`),
      stanza('scrypt'),
    ])
      expect(readAgeHeader(bytes(version + stanzas + mac), 20)).toEqual({
        ok: false,
        problem: { reason: 'altered' },
      });
  });

  it('that ends too soon is cut short', () => {
    const whole = `${version}${stanza('X25519 abc')}${mac}`;
    for (const length of [5, version.length - 1, version.length, version.length + 10])
      expect(readAgeHeader(bytes(whole.slice(0, length)), 20)).toEqual({
        ok: false,
        problem: { reason: 'cut-short' },
      });
  });

  it('that is none names what the file is', () => {
    expect(readAgeHeader(fixture('csv/picture.csv'), 20)).toEqual({
      ok: false,
      problem: { reason: 'not-age', looksLike: 'image' },
    });
    expect(readAgeHeader(new Uint8Array(), 20)).toEqual({
      ok: false,
      problem: { reason: 'not-age', looksLike: 'unknown' },
    });
  });
});
