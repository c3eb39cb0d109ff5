// The HTML pages that ./lab run writes: whole without the network, figures drawn, equations set, anchors in place.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openBrowser, root, screenshots } from './session.mjs';

const PAGES = join(root, 'target', 'pages');
let browser;
let requested;

before(async () => {
  browser = await openBrowser();
  browser.page.on('request', (request) => requested.push(request.url()));
});

after(() => browser?.close());

const notebooks = readdirSync(join(root, 'notebooks')).filter((file) => file.endsWith('.ipynb'));

for (const name of notebooks.map((file) => file.replace('.ipynb', ''))) {
  test(`the page of ${name} is whole without the network`, async () => {
    const cells = JSON.parse(readFileSync(join(root, 'notebooks', `${name}.ipynb`), 'utf-8')).cells;
    const figures = cells.flatMap((cell) => cell.outputs ?? []).filter((output) => output.data?.['image/png']).length;
    requested = [];
    await browser.page.goto(pathToFileURL(join(PAGES, `${name}.html`)).href);
    const seen = await browser.page.evaluate(() => ({
      figures: [...document.images].filter((image) => image.naturalWidth > 0 && image.offsetHeight > 0).length,
      flat: [...document.querySelectorAll('math')].filter((math) => math.getBoundingClientRect().height < 5).length,
      scripts: document.scripts.length,
    }));
    await browser.page.screenshot({ path: join(screenshots, `${name}-page.png`), fullPage: true });
    assert.deepEqual(seen, { figures, flat: 0, scripts: 0 });
    assert.deepEqual(requested.filter((url) => !/^(file|data):/.test(url)), []);
  });
}

test('on a phone every equation can be read from its first sign to its number', async () => {
  const { page } = browser;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(pathToFileURL(join(PAGES, 'industry-relocation.html')).href);
  const cut = await page.evaluate(() => {
    const box = (element) => element.getBoundingClientRect();
    const lines = [...document.querySelectorAll('.equation')];
    return lines.flatMap((line) => {
      const [equation, number] = line.children;
      const overlaps = number && box(number).left < box(equation).right;
      return box(equation).left < box(line).left || box(line).right > innerWidth || overlaps ? [line.textContent] : [];
    });
  });
  await page.screenshot({ path: join(screenshots, 'equations-phone.png') });
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(cut, []);
});

test('the ledger filters by paper, place and verdict, and shows all again', async () => {
  const { page } = browser;
  const visible = () => page.locator('#lines tr:visible');
  await page.goto(pathToFileURL(join(PAGES, 'ledger.html')).href);
  const all = await visible().count();
  await page.getByLabel('Paper').selectOption('industry-relocation');
  await page.getByLabel('Place').selectOption('Table 7');
  await page.getByLabel('Verdict').selectOption('explained');
  const rows = await visible().evaluateAll((lines) => lines.map((line) => [line.dataset.place, line.dataset.verdict].join(' ')));
  assert.ok(rows.length > 0 && rows.length < all);
  assert.deepEqual([...new Set(rows)], ['Table 7 explained']);
  assert.match(await page.getByRole('status').innerText(), new RegExp(`^${rows.length} of ${all} numbers shown$`));
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('#lines tr:not([hidden])').length === count, all);
});

test('every link between the pages leads to a place that exists', async () => {
  const broken = [];
  const anchors = {};
  const files = readdirSync(PAGES, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    await browser.page.goto(pathToFileURL(join(PAGES, file)).href);
    anchors[file] = await browser.page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    }));
  }
  for (const [file, { links }] of Object.entries(anchors)) {
    for (const link of links.filter((href) => !/^[a-z]+:/.test(href))) {
      const [target, id] = link.split('#');
      const page = target ? posix.join(posix.dirname(file), target) : file;
      const exists = page.endsWith('.html') ? page in anchors : files.includes(page);
      if (!exists || (id && !anchors[page].ids.includes(decodeURIComponent(id)))) broken.push(`${file}: ${link}`);
    }
  }
  assert.deepEqual([...new Set(broken)], []);
});
