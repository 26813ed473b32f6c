/** What a page must never do, collected while it is used. */
import type { Page } from '@playwright/test';

/**
 * Errors in the console, which is where a violated policy is told, errors of scripts, and requests to other hosts,
 * the workers' too.
 * @param site the address of the site, whose host alone may be asked
 */
export function watch(page: Page, site: string | undefined): string[] {
  const { host } = new URL(site ?? '');
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host)
      faults.push(`request: ${request.url()}`);
  });
  return faults;
}
