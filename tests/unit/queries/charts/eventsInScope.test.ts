import { describe, expect, it } from 'vitest';
import { addCampaign } from '../../../../shared/commands/addCampaign';
import type { ChartScope } from '../../../../shared/queries/charts/chartAnswer';
import { eventNoun, eventsInScope, whereAndWhen } from '../../../../shared/queries/charts/eventsInScope';
import { Ruth } from '../../ruth';

const year: ChartScope = { from: '2026-01-01', to: '2026-12-31', today: '2026-11-24' };

function autumn() {
  const ruth = new Ruth();
  const town = ruth.place('Mansfield');
  const estate = ruth.place('Oak Tree Lane', town);
  const campaignId = ruth.does(addCampaign(ruth.workbook, ruth.deed(), { name: 'Fix our homes' }));
  ruth.plans('Warm homes', '2026-11-19', { placeId: estate, campaignId });
  ruth.plans('House meeting', '2026-03-04', { type: 'house-meeting', placeId: town });
  ruth.plans('Rained off', '2026-06-01', { cancelled: true, placeId: town });
  ruth.plans('Tonight', '2026-11-24');
  ruth.plans('Next week', '2026-12-01');
  ruth.plans('Last year', '2025-12-31');
  const titles = (scope: Partial<ChartScope>) =>
    eventsInScope(ruth.workbook, { ...year, ...scope }).map(({ title }) => title);
  return { ruth, town, estate, campaignId, titles };
}

describe('the events that a chart counts', () => {
  it('have begun, were not called off and lie in the time asked for, earliest first', () => {
    expect(autumn().titles({})).toEqual(['House meeting', 'Warm homes', 'Tonight']);
  });

  it('of a place are those below it too, and never one without a place', () => {
    const { town, estate, titles } = autumn();
    expect(titles({ placeId: town })).toEqual(['House meeting', 'Warm homes']);
    expect(titles({ placeId: estate })).toEqual(['Warm homes']);
  });

  it('may be of one type, one campaign or one evening', () => {
    const { campaignId, titles, ruth } = autumn();
    expect(titles({ eventType: 'house-meeting' })).toEqual(['House meeting']);
    expect(titles({ campaignId })).toEqual(['Warm homes']);
    const [first] = eventsInScope(ruth.workbook, year);
    expect(titles({ eventId: first?.id })).toEqual(['House meeting']);
  });
});

describe('the line under the title', () => {
  it('says where, for what and when, years that differ as a span', () => {
    const { ruth, town, campaignId } = autumn();
    expect(whereAndWhen(ruth.workbook, { ...year, placeId: town })).toBe(' in Mansfield, 2026');
    expect(whereAndWhen(ruth.workbook, { ...year, campaignId, from: '2025-09-01' })).toBe(
      ' for Fix our homes, 2025 to 2026',
    );
  });

  it('names one type as people say it', () => {
    const { ruth } = autumn();
    const noun = (eventType?: string) => eventNoun(ruth.workbook, { ...year, eventType });
    expect(noun()).toEqual(['event', 'events']);
    expect(noun('mass-meeting')).toEqual(['mass meeting', 'mass meetings']);
    expect(noun('door-knocking')).toEqual(['door-knocking', 'door-knocking events']);
  });
});
