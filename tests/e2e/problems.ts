import type { Page } from '@playwright/test';

export interface Problem {
  kind: 'error' | 'policy';
  text: string;
}

/** Notes what a person never sees and a test must: errors thrown in a page, and what its policy refused. */
export function watchForProblems(page: Page, problems: Problem[]): void {
  page.on('pageerror', (error) => problems.push({ kind: 'error', text: error.stack ?? error.message }));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) {
      problems.push({ kind: 'policy', text: message.text() });
    }
  });
}
