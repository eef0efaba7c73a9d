import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartLegend } from '../../../renderer/charts/ChartLegend';
import { ChartTable } from '../../../renderer/charts/ChartTable';
import { ChartThumbnail } from '../../../renderer/charts/ChartThumbnail';
import { commitments, turnout } from './exampleCharts';

describe('the table of a chart', () => {
  const html = renderToStaticMarkup(<ChartTable chart={turnout} />);

  it('is called by its finding and has a head for each column', () => {
    expect(html).toContain(`<caption class="for-readers">${turnout.finding}</caption>`);
    expect(html.match(/scope="col"/g)).toHaveLength(4);
    expect(html.match(/scope="row"/g)).toHaveLength(8);
  });

  it('says the same as the picture', () => {
    expect(html).toContain('<td>57</td><td>34</td><td>91</td>');
  });
});

describe('the legend', () => {
  it('gives totals where they help, and a tick to what was kept', () => {
    const html = renderToStaticMarkup(<ChartLegend chart={commitments} />);
    expect(html).toContain('<b class="tabular">12</b>Kept');
    expect(html.match(/<path/g)).toHaveLength(1);
    expect(html.match(/<li /g)).toHaveLength(4);
  });

  it('is left out where one series needs no name and where lines carry theirs', () => {
    const [only] = turnout.series;
    expect(renderToStaticMarkup(<ChartLegend chart={{ ...turnout, series: only ? [only] : [] }} />)).toBe('');
    expect(renderToStaticMarkup(<ChartLegend chart={{ ...turnout, shape: 'line' }} />)).toBe('');
  });
});

it('hides small pictures from readers, for the finding stands beside them', () => {
  expect(renderToStaticMarkup(<ChartThumbnail chart={turnout} />)).toContain('aria-hidden="true"');
});
