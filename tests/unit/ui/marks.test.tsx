import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AssessmentRing } from '../../../renderer/ui/AssessmentRing';
import { Gate } from '../../../renderer/ui/Gate';
import { Ledger, LedgerEntry } from '../../../renderer/ui/Ledger';
import { Loop } from '../../../renderer/ui/Loop';
import { Rungs } from '../../../renderer/ui/Rungs';

const count = (markup: string, part: string): number => markup.split(part).length - 1;

describe('the loop', () => {
  test('reads aloud what its boxes show', () => {
    const kept = renderToStaticMarkup(<Loop invited came committed kept="kept" />);
    expect(kept).toContain('aria-label="invited, came, committed, kept"');
    expect(kept).toContain('class="kept"');
    const missed = renderToStaticMarkup(<Loop invited came={false} missedEvent committed={false} />);
    expect(missed).toContain('aria-label="invited, did not come"');
    expect(count(missed, 'class="missed"')).toBe(1);
  });

  test('of somebody who was never asked says so', () => {
    const markup = renderToStaticMarkup(<Loop invited={false} came={false} committed={false} />);
    expect(markup).toContain('aria-label="not invited"');
    expect(count(markup, '<i ')).toBe(4);
  });
});

describe('the five-bar gate', () => {
  test('has one stroke a person', () => {
    for (const people of [1, 4, 5, 7, 30]) {
      const markup = renderToStaticMarkup(<Gate count={people} label={`${people} people`} />);
      expect(count(markup, '<path'), String(people)).toBe(people);
      expect(count(markup, '<svg'), String(people)).toBe(Math.ceil(people / 5));
    }
  });

  test('is silent where it only decorates, and lights the newest stroke alone', () => {
    const markup = renderToStaticMarkup(<Gate count={12} fresh />);
    expect(markup).toContain('aria-hidden="true"');
    expect(count(markup, 'stroke="var(--marigold)"')).toBe(1);
  });
});

describe('the assessment', () => {
  test('is a number with its word, and unassessed is not three', () => {
    expect(renderToStaticMarkup(<AssessmentRing level={1} word="Leads" />)).toContain(
      'aria-label="Assessed 1, leads"',
    );
    const none = renderToStaticMarkup(<AssessmentRing level={undefined} />);
    expect(none).toContain('aria-label="Unassessed"');
    expect(none).toContain('–');
  });
});

describe('the ladder', () => {
  test('says which step of how many', () => {
    const markup = renderToStaticMarkup(<Rungs reached={2} of={6} label="Supporter" />);
    expect(markup).toContain('aria-label="Supporter, step 2 of 6"');
    expect(count(markup, 'class="done"')).toBe(2);
  });
});

describe('the date margin', () => {
  test('says a date once for neighbours, and still to those who listen', () => {
    const markup = renderToStaticMarkup(
      <Ledger label="To do">
        <LedgerEntry when="Yesterday" late>
          Ring Gary
        </LedgerEntry>
        <LedgerEntry when="Today">Ring Dean</LedgerEntry>
        <LedgerEntry when="Today">Ring Elaine</LedgerEntry>
      </Ledger>,
    );
    expect(count(markup, 'role="listitem"')).toBe(3);
    expect(count(markup, '<span class="for-readers">Today</span>')).toBe(1);
    expect(count(markup, 'data-late="true"')).toBe(1);
  });
});
