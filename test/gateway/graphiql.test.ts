import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const why = browserPath === undefined ? ' (skipped: no chromium in /usr/bin)' : '';
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

let gateway: Fixture;
let browser: Browser | undefined;
beforeAll(async () => {
  gateway = await startFixture();
  if (browserPath !== undefined) browser = await chromium.launch({ executablePath: browserPath, args: quiet });
});
afterAll(async () => {
  await browser?.close();
  await gateway.stop();
});

const open = async (): Promise<{ page: Page; requests: string[]; complaints: string[] }> => {
  if (browser === undefined) throw new Error('there is no browser');
  const page = await browser.newPage({ viewport: { width: 1_400, height: 900 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${gateway.url}/graphiql`);
  return { page, requests, complaints };
};

test.skipIf(browserPath === undefined)(
  `in a browser without internet, a visitor gives a token, sees the schema with its fields and runs a query${why}`,
  async () => {
    const { page, requests, complaints } = await open();
    await page.getByText('Give an access token above').waitFor();
    await page.fill('#token', gateway.token);
    await page.click('#who button');
    await page.getByText('Token in use').waitFor();
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).waitFor();

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click();
    await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'whoami', exact: true }).waitFor();

    await page.locator('.graphiql-query-editor .view-lines').first().click();
    // Typed over a selection, the editor would put its own braces around it.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('{ whoami place(code: "AAA") { name } }');
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
    await page.locator('.graphiql-response').getByText('Place AAA').waitFor();

    await page.reload();
    await page.getByText('Token in use').waitFor();

    const hosts = new Set(requests.filter((url) => /^(https?|wss?):/.test(url)).map((url) => new URL(url).host));
    expect([...hosts]).toEqual([`127.0.0.1:${gateway.port}`]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => [sessionStorage.getItem('token') !== null, localStorage.getItem('token')])).toEqual([true, null]);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  },
  120_000,
);

test('the page and all its parts come from this server, under a policy that lets nothing else in', async () => {
  const response = await fetch(`${gateway.url}/graphiql`);
  const html = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThanOrEqual(6);
  for (const address of addresses) {
    expect(address).toMatch(/^\/graphiql\//);
    expect([address, (await fetch(gateway.url + address)).status]).toEqual([address, 200]);
  }
  expect((await fetch(`${gateway.url}/graphiql/nothing.js`)).status).toBe(404);
});
