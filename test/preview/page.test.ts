import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { manifest } from '../support/plugins.ts';
import { upPreview, type Up } from '../support/preview.ts';
import { scratch } from '../support/process.ts';
import { makeRepository } from '../support/repository.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (CHROMIUM === undefined) console.warn('SKIPPED: the page of a preview, for there is no chromium');
const withBrowser = CHROMIUM === undefined ? test.skip : test;

const { folder, remove } = scratch();
const SOURCE = `
class Plugin:
    pass

def greet(name):
    print("greeting", name)
    return "Hello, <b>" + name + "</b>!"
`;
let browser: Browser | undefined;
let up: Up | undefined;

beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  const cwd = join(folder, 'page');
  makeRepository(cwd, {
    'greeter.py': SOURCE,
    '.gitignore': 'artifacts/\n',
    'plugins.json': manifest({
      id: 'greeter',
      version: '1.4.0',
      description: 'Says hello to <i>everyone</i>, </script><script>document.title="broken"</script>',
      runtime: { entrypoint: 'greeter:Plugin' },
      capabilities: { provides: ['greeting'], requires: ['clock'] },
      resources: { memory: '128Mi', cpu: '250m' },
      toolbus: { invoke: { greet: 'greeter:greet', gone: 'greeter:gone' } },
    }),
  });
  up = await upPreview('greeter', { cwd }, '--prefer', 'local');
  browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await up?.stop();
  remove();
});

async function opened(features: 'light' | 'dark' = 'light', width = 1000): Promise<Page> {
  const page = await browser?.newPage();
  if (page === undefined) throw new Error('there is no browser');
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: features }]);
  await page.goto(up?.url ?? '');
  await page.waitForFunction('document.getElementById("log").textContent !== ""');
  return page;
}
async function text(page: Page, selector: string): Promise<string> {
  return String(await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`));
}
/** Types arguments into the form, and sends it. */
async function invoke(page: Page, given: string): Promise<void> {
  await page.evaluate(`document.querySelector('textarea').value = ${JSON.stringify(given)}`);
  await page.click('button');
}

withBrowser('says what the plugin is and how it is; nothing of the plugin is markup', async () => {
  const page = await opened();

  expect(await page.title()).toBe('greeter · preview');
  expect(await text(page, 'h1')).toBe('greeter 1.4.0');
  expect(await text(page, '#status')).toBe('ok');
  expect(await text(page, '#description')).toContain('<i>everyone</i>');
  expect(await text(page, '#capabilities')).toContain('greeting');
  expect(await text(page, '#facts')).toContain('128Mi');
  expect(await text(page, '#functions')).toContain("AttributeError: module 'greeter' has no attribute 'gone'");
});

withBrowser('invokes a function through its form, and shows what it printed', async () => {
  const page = await opened();

  await invoke(page, '["Ada"]');
  await page.waitForFunction('document.querySelector("form pre.ok") !== null');
  await page.waitForFunction('document.getElementById("log").textContent.includes("greeting Ada")');

  expect(await text(page, 'form pre.ok')).toBe('"Hello, <b>Ada</b>!"');
});

withBrowser('shows an error with its traceback', async () => {
  const page = await opened();

  await invoke(page, '[1]');
  await page.waitForFunction(
    'document.querySelector("form:last-of-type pre.failed")?.textContent.includes("Traceback")',
  );

  expect(await text(page, 'form:last-of-type pre.failed')).toContain('TypeError');
});

withBrowser('is readable at the width of a phone, in light and in dark', async () => {
  const light = await opened('light', 360);
  const dark = await opened('dark', 360);
  const look = (page: Page): Promise<readonly [number, string, string]> =>
    page.evaluate(
      '[document.documentElement.scrollWidth, getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
    ) as Promise<readonly [number, string, string]>;

  const [width, ink, paper] = await look(light);
  const [, darkInk, darkPaper] = await look(dark);

  expect(width).toBeLessThanOrEqual(360);
  expect(contrast(ink, paper)).toBeGreaterThan(7);
  expect(contrast(darkInk, darkPaper)).toBeGreaterThan(7);
  expect(darkPaper).not.toBe(paper);
});

/** The contrast ratio of WCAG 2 between two computed colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const parts = [...colour.matchAll(/\d+/gu)].slice(0, 3).map(([part]) => Number(part) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
