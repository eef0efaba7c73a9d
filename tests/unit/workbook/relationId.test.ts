import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { relationId } from '../../../shared/workbook/relationId';

describe('the id of a relation', () => {
  it('is the same on two laptops that write down the same attendance', () => {
    const id = relationId('attendance', { eventId: 'e1', personId: 'p1', rsvp: 'yes' });
    expect(id).toBe(relationId('attendance', { personId: 'p1', eventId: 'e1' }));
    expect(validate(id) && version(id)).toBe(5);
  });

  it('has never changed: packs and backups hold it', () => {
    expect(relationId('attendance', { eventId: 'e1', personId: 'p1' })).toBe(
      'b9d5d84c-8bac-5c37-9f25-bb72d08f5f96',
    );
    expect(relationId('tie', { type: 'friend', fromId: 'p2', toId: 'p1' })).toBe(
      'b325d088-43a0-57a2-9443-427dd33ab264',
    );
  });

  it('differs by kind and by which end is which', () => {
    const ids = [
      relationId('attendance', { eventId: 'x', personId: 'y' }),
      relationId('stance', { campaignId: 'x', subjectId: 'y' }),
      relationId('attendance', { eventId: 'y', personId: 'x' }),
      relationId('attendance', { eventId: 'x/y', personId: 'z' }),
      relationId('attendance', { eventId: 'x', personId: 'y/z' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts the ends of a tie that reads the same from both, and of no other', () => {
    const tie = (type: string, fromId: string, toId: string) => relationId('tie', { type, fromId, toId });
    expect(tie('friend', 'p1', 'p2')).toBe(tie('friend', 'p2', 'p1'));
    expect(tie('mentors', 'p1', 'p2')).not.toBe(tie('mentors', 'p2', 'p1'));
    expect(tie('friend', 'p1', 'p2')).not.toBe(tie('family', 'p1', 'p2'));
  });

  it('sorts the two records of a joined pair', () => {
    expect(relationId('samePerson', { firstId: 'p2', secondId: 'p1' })).toBe(
      relationId('samePerson', { firstId: 'p1', secondId: 'p2' }),
    );
  });

  it('is the name itself for a list and a setting, so that two workbooks edit the same one', () => {
    expect(relationId('list', { name: 'ladderStage' })).toBe('ladderStage');
    expect(relationId('setting', { name: 'owner' })).toBe('owner');
  });

  it('cannot be made where an end is missing, or for a kind that is not a relation', () => {
    expect(() => relationId('attendance', { eventId: 'e1' })).toThrow('needs its personId');
    expect(() => relationId('person', {})).toThrow('no derived id');
  });
});
