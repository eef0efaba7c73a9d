import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { packTools } from '../../../../electron/sealing/packTools';
import { readContactRows } from '../../../../shared/formats/contactRows';
import { readContactsFile } from '../../../../shared/formats/contactsFile';
import { packLimits } from '../../../../shared/formats/pack/limits';
import { type LinesPart, openPack } from '../../../../shared/formats/pack/packFile';
import { fileNoticeText, fileProblemText, rowProblemText } from '../../../../shared/formats/problemText';
import { recordsIn } from '../../../fixtures/linesParts';
import { patience } from '../../runs';
import { expectedOfLists, expectedOfPacks } from './expected';
import { type HostileFile, hostileLists } from './lists';
import { hostilePacks } from './packs';

/** Reads a file as the worker of the import does, and every sentence that it gives rise to. */
function opened({ name, bytes }: HostileFile) {
  const read = readContactsFile(name, bytes(), { today: '2026-11-24' });
  if (!read.ok) return fileProblemText(read.problem, name);
  if (read.type === 'events') throw new Error('read as a calendar');
  const told =
    read.type === 'cards'
      ? read.cards
      : readContactRows(read.table, read.guess.mapping, { today: '2026-11-24' });
  const problems = [...(read.type === 'list' ? read.table.problems : []), ...told.problems];
  const sentences = [...read.notices.map(fileNoticeText), ...problems.map(rowProblemText)];
  return { people: told.rows, reasons: problems.map(({ reason }) => reason), sentences };
}

describe('a list, a card, a spreadsheet or a JSON file that means harm or met a mishap', () => {
  it.each(hostileLists)(
    '$name is answered as the table says',
    (file) => {
      const expected = expectedOfLists[file.name];
      const read = opened(file);
      if (typeof read === 'string') {
        expect(read).toContain(expected);
        expect(read).toContain('Nothing was changed.');
        return;
      }
      if (typeof expected !== 'object') throw new Error(`read, though it should be refused: ${expected}`);
      expect(read.people).toHaveLength(expected.people);
      if (expected.says) expect(read.reasons).toContain(expected.says);
      if (expected.words) expect(read.sentences.join('\n')).toContain(expected.words);
      if (expected.reads) expect(JSON.stringify(read.people)).toContain(expected.reads);
      for (const sentence of read.sentences) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      // Nothing of it reaches the prototype of every object, and no outside file or entity was taken in.
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect(JSON.stringify(read.people)).not.toMatch(/root:|lollol|\\u0000/);
    },
    patience,
  );
});

/** The first line that is no record, as the store reads the parts of a pack. */
function problemOfLines(parts: readonly LinesPart[]) {
  for (const part of parts) {
    const lines = recordsIn(part);
    if (!lines.ok) return lines.problem;
  }
  return undefined;
}

describe('a pack that opens with our key and means harm inside', () => {
  const key = { identity: '', recipient: '' };
  beforeAll(async () => {
    key.identity = await generateX25519Identity();
    key.recipient = await identityToRecipient(key.identity);
  });

  it.each(hostilePacks)(
    '$name is refused as the table says',
    async ({ name, inside }) => {
      const file = await packTools.encrypt(inside(), { recipients: [key.recipient] });
      const read = await openPack(file, { identity: key.identity }, 'pack', packTools, packLimits);
      const problem = read.ok ? problemOfLines(read.parts) : read.problem;
      if (!problem) throw new Error('opened');
      expect(fileProblemText(problem, name)).toContain(expectedOfPacks[name]);
    },
    patience,
  );
});

describe('the corpus', () => {
  it('has more than sixty files, each with its answer', () => {
    const names = [...hostileLists, ...hostilePacks].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(60);
    expect([...Object.keys(expectedOfLists), ...Object.keys(expectedOfPacks)].sort()).toEqual(names.sort());
  });
});
