// A real browser, and a real JupyterLab on a copy of the notebooks, for the tests beside this file.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

const require = createRequire(join(process.env.LAB_NODE_MODULES, 'from-here.js'));
const { chromium } = require('playwright-core');

export const root = process.env.LAB_ROOT;
export const screenshots = join(root, 'target', 'screenshots');

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function scratch(name) {
  await mkdir(join(root, '.lab', 'tmp'), { recursive: true });
  return mkdtemp(join(root, '.lab', 'tmp', `${name}-`));
}

/** A page of a fresh browser; close it with close(). */
export async function openBrowser() {
  const home = await scratch('browser');
  await mkdir(screenshots, { recursive: true });
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: process.env.LAB_BROWSER,
    headless: true,
    args: QUIET,
    env: { ...process.env, HOME: home },
    viewport: { width: 1280, height: 900 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    await rm(home, { recursive: true, force: true });
  };
  return { page, context, close };
}

/** JupyterLab, or Notebook, on loopback, on a copy of the executed notebooks; notebooks show all cells at once. */
export async function openJupyterLab(program = 'jupyter-lab') {
  const home = await scratch('jupyterlab');
  const notebooks = join(home, 'notebooks');
  await cp(join(root, 'notebooks'), notebooks, {
    recursive: true,
    filter: (from) => !/[/\\](src|target|kept)$/.test(from),
  });
  const tracker = join(home, 'settings', '@jupyterlab', 'notebook-extension');
  await mkdir(tracker, { recursive: true });
  await writeFile(join(tracker, 'tracker.jupyterlab-settings'), JSON.stringify({ windowingMode: 'none' }));

  const token = randomBytes(16).toString('hex');
  const port = await freePort();
  const words = [`--ServerApp.port=${port}`, '--ServerApp.port_retries=0', `--IdentityProvider.token=${token}`];
  const environment = { ...process.env, JUPYTERLAB_SETTINGS_DIR: join(home, 'settings') };
  environment.JUPYTERLAB_WORKSPACES_DIR = join(home, 'workspaces');
  const server = spawn(program, ['--no-browser', ...words], { cwd: notebooks, env: environment });
  let log = '';
  server.stderr.on('data', (data) => (log += data));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    await rm(home, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`${program} ended:\n${log}`);
    const answer = await fetch(`${url}/api/status?token=${token}`).catch(() => null);
    if (answer?.ok) return { url, token, folder: notebooks, log: () => log, close };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await close();
  throw new Error(`${program} did not answer within a minute:\n${log}`);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
