// Every committed notebook, opened in the real JupyterLab: its tables and figures show, and Run All brings them back.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser, openJupyterLab, root, screenshots } from './session.mjs';

const SECOND = 1000;
let lab;
let browser;

before(async () => {
  lab = await openJupyterLab();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await lab?.close();
});

for (const name of readdirSync(join(root, 'notebooks')).filter((file) => file.endsWith('.ipynb'))) {
  const notebook = JSON.parse(readFileSync(join(root, 'notebooks', name), 'utf-8'));
  const expected = outputsOf(notebook);

  test(`${name} shows its tables and figures, and Run All makes them anew`, { timeout: 300 * SECOND }, async () => {
    const { page } = browser;
    assert.ok(expected.lastPrompt > 0, 'the notebook has cells that ran');
    if (!name.endsWith('-solutions.ipynb')) {
      assert.ok(expected.figures > 0 && expected.tables > 0, 'the notebook has tables and figures');
    }
    await page.goto(`${lab.url}/lab/tree/${name}?token=${lab.token}&reset`);
    await page.locator('.jp-NotebookPanel .jp-CodeCell').first().waitFor({ timeout: 60 * SECOND });
    await shows(page, expected);
    await page.screenshot({ path: join(screenshots, `${name}-opened.png`) });

    await menu(page, 'Edit', 'Clear Outputs of All Cells');
    await shows(page, { tables: 0, figures: 0 });
    await menu(page, 'Run', 'Run All Cells');
    await page.waitForFunction(finished, expected.lastPrompt, { timeout: 240 * SECOND });
    await shows(page, expected);
    if (expected.figures > 0) await page.locator('.jp-RenderedImage img').first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(screenshots, `${name}-run.png`) });
    await menu(page, 'Kernel', 'Shut Down Kernel');
  });
}

/** How many tables and figures the file holds, and the last cell's number. */
function outputsOf({ cells }) {
  const data = cells.flatMap((cell) => cell.outputs ?? []).map((output) => output.data ?? {});
  const tables = data.filter((bundle) => [bundle['text/html'] ?? ''].flat().join('').includes('<table')).length;
  const figures = data.filter((bundle) => 'image/png' in bundle).length;
  const lastPrompt = Math.max(...cells.map((cell) => cell.execution_count ?? 0));
  return { tables, figures, lastPrompt };
}

/** Waits until the page has exactly these tables and figures, each figure really drawn. */
async function shows(page, { tables, figures }) {
  const found = () => {
    const outputs = [...document.querySelectorAll('.jp-NotebookPanel .jp-OutputArea-output')];
    const images = outputs.flatMap((output) => [...output.querySelectorAll('img')]);
    return {
      tables: outputs.filter((output) => output.querySelector('table')?.offsetHeight > 0).length,
      figures: images.filter((image) => image.complete && image.naturalWidth > 0 && image.offsetHeight > 0).length,
    };
  };
  const deadline = Date.now() + 60 * SECOND;
  let seen = await page.evaluate(found);
  while ((seen.tables !== tables || seen.figures !== figures) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    seen = await page.evaluate(found);
  }
  assert.deepEqual(seen, { tables, figures });
}

/** In the page: the kernel is idle, and the last cell has its number. */
function finished(lastPrompt) {
  const prompts = [...document.querySelectorAll('.jp-NotebookPanel .jp-InputPrompt')].map((prompt) => prompt.textContent);
  const idle = document.querySelector('.jp-NotebookPanel .jp-Notebook-ExecutionIndicator')?.dataset.status === 'idle';
  return idle && prompts.includes(`[${lastPrompt}]:`) && !prompts.includes('[*]:');
}

async function menu(page, bar, item) {
  await page.locator('.lm-MenuBar-item', { hasText: new RegExp(`^${bar}$`) }).click();
  await page.locator('.lm-Menu-item', { has: page.getByText(item, { exact: true }) }).first().click();
}
