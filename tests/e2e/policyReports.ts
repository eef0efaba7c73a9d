import type { Page } from '@playwright/test';

/** What Chromium tells of a refusal; the types of the DOM do not name it yet. */
interface ViolationBody extends ReportBody {
  effectiveDirective: string;
  blockedURL: string | null;
}

/**
 * Everything that the policy of a page has refused since the page was loaded, as "directive: what". Chromium
 * keeps the reports for an observer that comes later; unlike the console they tell of a refused `eval` whose
 * error was swallowed. Workers report to themselves and are not seen here.
 */
export function policyReports(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((settle) => {
        const told = (reports: Report[]) =>
          reports.map(({ body }) => {
            const facts = body as ViolationBody | null;
            return `${facts?.effectiveDirective}: ${facts?.blockedURL}`;
          });
        const observer = new ReportingObserver((reports) => settle(told(reports)), {
          buffered: true,
          types: ['csp-violation'],
        });
        observer.observe();
        // An observer is called in a later task, and not at all where there is nothing to tell.
        setTimeout(() => settle(told(observer.takeRecords())), 50);
      }),
  );
}
