// Widgets in JupyterLab and in Notebook: a reader drags a slider, the figure follows, and both are there after a reload.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openBrowser, openJupyterLab, screenshots } from './session.mjs';

const SECOND = 1000;
const FIGURE = '.widget-output img';
const CELLS = [
  `interact((n, colour) -> {
    var chart = Figures.lineChart("Power " + n, "x", "y");
    Figures.curve(chart, colour, x -> Math.pow(x, n), 0, 1, 50);
    return chart;
}, IntSlider.of(1, 9).withDescription("power"), Dropdown.of("first", "second").withDescription("name"))`,
  `interact(n -> 12 / n, IntSlider.of(0, 3).withValue(3).withDescription("divisor"))`,
  `var pressed = Label.of("not yet");
var button = Button.of("press").withTooltip("Press to see").onClick(() -> pressed.setValue("pressed"));
Tabs.of().with("Button", HBox.of(button, pressed)).with("Text", HtmlMath.of("<b>bold</b> $x^2$"))`,
];

let browser;

before(async () => (browser = await openBrowser()));
after(() => browser?.close());

for (const [program, path] of [
  ['jupyter-lab', 'lab/tree'],
  ['jupyter-notebook', 'notebooks'],
]) {
  describe(program, () => {
    let server;
    let page;

    before(async () => {
      server = await openJupyterLab(program);
      await writeFile(join(server.folder, 'widgets.ipynb'), JSON.stringify(notebook()));
      page = browser.page;
      await page.goto(`${server.url}/${path}/widgets.ipynb?token=${server.token}`);
      await page.locator('.jp-CodeCell').first().waitFor({ timeout: 60 * SECOND });
      await connected(server);
      await menu(page, 'Run', 'Run All Cells');
      try {
        await page.locator(FIGURE).waitFor({ timeout: 120 * SECOND });
      } finally {
        await page.screenshot({ path: join(screenshots, `widgets-${program}-run.png`) });
      }
    });

    after(() => server?.close());

    test('a dragged slider changes the figure', { timeout: 120 * SECOND }, async () => {
      const before = await page.locator(FIGURE).getAttribute('src');
      await drag(page, 'power', 0.5);
      await changed(page, before);
      assert.equal(await readout(page, 'power'), '5');
      await page.screenshot({ path: join(screenshots, `widgets-${program}.png`) });
    });

    test('a chosen option changes it too', { timeout: 60 * SECOND }, async () => {
      const before = await page.locator(FIGURE).getAttribute('src');
      await page.getByLabel('name').selectOption('second');
      await changed(page, before);
    });

    test('an error shows in place of the figure, and goes', { timeout: 60 * SECOND }, async () => {
      const output = page.locator('.widget-output').nth(1);
      await drag(page, 'divisor', 0);
      await output.getByText('ArithmeticException').waitFor();
      await drag(page, 'divisor', 1);
      await output.getByText('4', { exact: true }).waitFor();
      assert.equal(await output.getByText('ArithmeticException').count(), 0);
    });

    test('a button runs code, tabs change what is seen', { timeout: 60 * SECOND }, async () => {
      await page.getByRole('button', { name: 'press' }).click();
      await page.locator('.widget-label', { hasText: /^pressed$/ }).waitFor();
      await page.getByRole('tab', { name: 'Text' }).click();
      await page.locator('.widget-htmlmath b', { hasText: 'bold' }).waitFor();
    });

    test('after a reload all is as it was, and still moves', { timeout: 180 * SECOND }, async () => {
      const before = await page.locator(FIGURE).getAttribute('src');
      await menu(page, 'File', /^Save Notebook/);
      await page.waitForTimeout(SECOND);
      await page.reload();
      await page.locator(FIGURE).waitFor({ timeout: 60 * SECOND });
      assert.equal(await page.locator(FIGURE).getAttribute('src'), before);
      assert.equal(await readout(page, 'power'), '5');
      await drag(page, 'power', 1);
      await changed(page, before);
      assert.equal(await readout(page, 'power'), '9');
      await page.screenshot({ path: join(screenshots, `widgets-${program}-reloaded.png`) });
    });
  });
}

function notebook() {
  const cell = (source, index) => ({ id: `cell-${index}`, cell_type: 'code', metadata: {}, outputs: [], source });
  const kernelspec = { display_name: 'Java (Apportion)', language: 'java', name: 'apportion' };
  const cells = CELLS.map((source, index) => ({ ...cell(source, index), execution_count: null }));
  return { nbformat: 4, nbformat_minor: 5, metadata: { kernelspec }, cells };
}

/** Waits for the notebook's kernel: to Run All without one, JupyterLab answers with a question. */
async function connected({ url, token }) {
  const deadline = Date.now() + 120 * SECOND;
  while (Date.now() < deadline) {
    const sessions = await (await fetch(`${url}/api/sessions?token=${token}`)).json();
    if (sessions.some(({ kernel }) => kernel?.execution_state === 'idle' && kernel.connections > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the kernel did not get ready');
}

const slider = (page, words) => page.locator('.widget-slider', { hasText: words });

const readout = (page, words) => slider(page, words).locator('.widget-readout').innerText();

/** Moves a slider's handle with the mouse to a share of its way, in several steps, as a hand does. */
async function drag(page, words, share) {
  const handle = slider(page, words).locator('.noUi-handle');
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const way = await slider(page, words).locator('.noUi-base').boundingBox();
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  const target = way.x + share * way.width;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + ((target - x) * step) / 8, y);
  await page.mouse.up();
}

function changed(page, before) {
  const other = ([selector, src]) => {
    const image = document.querySelector(selector);
    return image && image.complete && image.naturalWidth > 0 && image.getAttribute('src') !== src;
  };
  return page.waitForFunction(other, [FIGURE, before], { timeout: 30 * SECOND });
}

async function menu(page, bar, item) {
  await page.locator('.lm-MenuBar-item', { hasText: new RegExp(`^${bar}$`) }).click();
  const label = typeof item === 'string' ? page.getByText(item, { exact: true }) : page.getByText(item);
  await page.locator('.lm-Menu-item', { has: label }).first().click();
}
