import { describe, expect, it } from 'vitest';
import { hiderFor } from '../../../../shared/queries/access/otherNames';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

/** Dean asks what is held about him; the others are in Ruth's book too. */
function asDeanReads(text: string, ...others: readonly string[]): string {
  const ruth = new Ruth();
  const dean = ruth.knows('Dean Sisson');
  for (const other of others) ruth.knows(other);
  const self = { people: [ruth.reads('person', dean)], contacts: ['dean@example.org', '+447700900142'] };
  return [...finish(hiderFor(ruth.workbook, self, [text]))(text)].join('');
}

describe('other people’s names in what somebody is shown', () => {
  it('are hidden whole, turned round and by themselves; with a hyphen, an apostrophe and without accents', () => {
    expect(asDeanReads('Bev Clamp came. Clamp, Bev said so; bev’s sister too.', 'Bev Clamp')).toBe(
      '[another person] came. [another person] said so; [another person]’s sister too.',
    );
    expect(asDeanReads('Zoe and Anne Marie O’Neill', 'Zoë O’Neill', 'Anne-Marie Lee')).toBe(
      '[another person] and [another person] [another person]',
    );
  });

  it('do not hide the person’s own, not where somebody else is called the same', () => {
    expect(asDeanReads('Dean told Dean Pugh that Sisson is a good name.', 'Dean Pugh', 'Karen Sisson')).toBe(
      'Dean told [another person] that Sisson is a good name.',
    );
    expect(asDeanReads('Dean Sisson came with Karen Sisson.', 'Karen Sisson')).toBe(
      'Dean Sisson came with [another person].',
    );
  });

  it('are not seen inside another word', () => {
    expect(asDeanReads('The annexe, Annette and Joanna; Ann1 and Ann.', 'Ann Bo')).toBe(
      'The annexe, Annette and Joanna; Ann1 and [another person].',
    );
  });

  it('of one letter are hidden with the rest of the name, not wherever the letter stands', () => {
    expect(asDeanReads('A good talk with A Smithers about plan B.', 'A Smithers', 'B')).toBe(
      'A good talk with [another person] about plan B.',
    );
  });

  it('that are also words of every day are words in lower case', () => {
    expect(asDeanReads('We will see what Will may mark.', 'Will Hart', 'Mark Hope')).toBe(
      'We will see what [another person] may mark.',
    );
  });

  it('are hidden from right to left, with and without vowel points, and where no spaces are written', () => {
    expect(asDeanReads('דיברתי עם מִרְיָם כהן אתמול', 'מרים כהן')).toBe('דיברתי עם [another person] אתמול');
    expect(asDeanReads('تحدثت مع فاطمة حسن أمس', 'فاطمة حسن')).toBe('تحدثت مع [another person] أمس');
    expect(asDeanReads('昨天王伟来了', '伟 王')).toBe('昨天[another person]来了');
  });

  it('go with every email and phone that is not the person’s own, in the book or not', () => {
    const text = 'Ring 07700 900142 or +44 7700 900733; write to DEAN@example.org, not bev@example.org.';
    expect(asDeanReads(text)).toBe(
      'Ring 07700 900142 or [another person’s contact]; write to DEAN@example.org, not [another person’s contact].',
    );
    expect(asDeanReads('On 2026-11-24 at 19:30, 01/02/2026, 1200 leaflets.')).toBe(
      'On 2026-11-24 at 19:30, 01/02/2026, 1200 leaflets.',
    );
  });

  it('of colleagues are hidden as those of people are', () => {
    const ruth = new Ruth();
    ruth.book.deed('Took in a card', (c) => {
      c.add('colleague', 'c1', { name: 'Aisha Rahman', recipient: 'age1', signingKey: 'k' });
    });
    const text = 'Aisha passed it on.';
    expect([...finish(hiderFor(ruth.workbook, { people: [], contacts: [] }, [text]))(text)]).toEqual([
      '[another person] passed it on.',
    ]);
  });

  it('are found in a text of two megabytes, and nothing of it is lost', () => {
    const text = `${'He said that the damp is back again. '.repeat(57_000)}Bev Clamp knows.`;
    const shown = asDeanReads(text, 'Bev Clamp');
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(shown).toBe(text.replace('Bev Clamp', '[another person]'));
  });
});
