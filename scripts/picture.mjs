// Takes the picture of a preview's page that the README shows. Usage: node scripts/picture.mjs <address of a preview>.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setViewport({ width: 900, height: 760 });
await page.goto(process.argv[2]);
await page.evaluate(`document.querySelector('textarea').value = '["Ada", 7200]'`);
await page.click('button');
await page.waitForFunction('document.querySelector("form pre.ok") !== null');
await page.screenshot({ path: join(import.meta.dirname, '..', 'docs', 'preview-page.png') });
await browser.close();
