import { readSampleYear, type SampleYear } from '../../shared/workbook/sampleYear';

/**
 * Fetches the sample year that was built beside the page. It goes into a workbook of its own, under a key
 * that is thrown away; its stamps and dates are taken as they stand.
 */
export async function loadSampleYear(): Promise<SampleYear> {
  const answer = await fetch(new URL('sample-year.json', document.baseURI));
  if (!answer.ok) throw new Error(`the sample year was not built: ${answer.status}`);
  return readSampleYear(await answer.json());
}
