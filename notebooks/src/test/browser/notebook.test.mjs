// The tour in Jupyter Notebook 7, which shows one notebook to a page: our kernel runs it there as well.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser, openJupyterLab, screenshots } from './session.mjs';

let server;
let browser;

before(async () => {
  server = await openJupyterLab('jupyter-notebook');
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test('start-here runs in Notebook 7', { timeout: 300_000 }, async () => {
  const { page } = browser;
  await page.goto(`${server.url}/notebooks/start-here.ipynb?token=${server.token}`);
  await page.locator('.jp-CodeCell').first().waitFor({ timeout: 60_000 });
  await menu(page, 'Edit', 'Clear Outputs of All Cells');
  assert.equal(await page.locator('.jp-OutputArea-output table').count(), 0);
  await menu(page, 'Run', 'Run All Cells');
  await page.locator('.jp-RenderedImage img').first().waitFor({ timeout: 240_000 });
  await page.locator('.jp-OutputArea-output table').first().waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('[data-mime-type="application/vnd.jupyter.error"]').count(), 0);
  await page.screenshot({ path: join(screenshots, 'notebook-7.png') });
});

async function menu(page, bar, item) {
  await page.locator('.lm-MenuBar-item', { hasText: new RegExp(`^${bar}$`) }).click();
  await page.locator('.lm-Menu-item', { has: page.getByText(item, { exact: true }) }).first().click();
}
