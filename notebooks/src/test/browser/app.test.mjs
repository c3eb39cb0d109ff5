// The panel of a notebook alone, as ./lab app serves it: with the token only, without code, and the figure follows the slider.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort, openBrowser, root, screenshots } from './session.mjs';

const SECOND = 1000;
const FIGURE = '.widget-output .vega-embed canvas';
let browser;
let app;
let address;

before(async () => {
  browser = await openBrowser();
  const token = randomBytes(16).toString('hex');
  const port = await freePort();
  const environment = { ...process.env, LAB_APP_PORT: String(port), LAB_APP_TOKEN: token };
  const program = join(root, 'notebooks', 'src', 'main', 'python', 'app.py');
  app = spawn('python', [program, 'coal-quota'], { cwd: root, env: environment, stdio: 'ignore' });
  address = { bare: `http://127.0.0.1:${port}/`, whole: `http://127.0.0.1:${port}/?token=${token}` };
  for (let attempt = 0; attempt < 900 && app.exitCode === null; attempt++) {
    if (await fetch(address.bare).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the app did not answer within three minutes');
});

after(async () => {
  await browser?.close();
  const gone = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGINT');
  await gone;
});

test('without the token nothing is shown', { timeout: 60 * SECOND }, async () => {
  await browser.page.goto(address.bare);
  assert.equal(await browser.page.locator('.widget-slider').count(), 0);
});

test('the panel stands alone and follows its slider', { timeout: 420 * SECOND }, async () => {
  const { page } = browser;
  await page.goto(address.whole, { timeout: 240 * SECOND });
  await page.locator(FIGURE).first().waitFor({ timeout: 120 * SECOND });
  await page.screenshot({ path: join(screenshots, 'app.png'), fullPage: true });
  assert.equal(await page.getByText('explore(', { exact: false }).count(), 0, 'no code');
  const before = await page.evaluate(drawn);
  await page.locator('.widget-slider .noUi-handle').focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
  const deadline = Date.now() + 60 * SECOND;
  while ([before, ''].includes(await page.evaluate(drawn)) && Date.now() < deadline) await page.waitForTimeout(200);
  assert.ok(![before, ''].includes(await page.evaluate(drawn)), 'the figure changed');
  assert.equal(await page.locator('.widget-readout').first().innerText(), '0.9');
  await page.screenshot({ path: join(screenshots, 'app-moved.png'), fullPage: true });
});

/** In the page: the figure's pixels; empty while it is not drawn. */
function drawn() {
  const canvas = document.querySelector('.widget-output .vega-embed canvas');
  return canvas?.width > 0 ? canvas.toDataURL() : '';
}
