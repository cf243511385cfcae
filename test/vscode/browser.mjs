// The headless Chromium in which code-server's workbench is shown. The browser is the machine's own; Playwright only
// drives it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What a person has to do where there is no browser. */
export const chromiumMissing =
  'There is no Chromium. On Debian: apt-get install chromium fonts-noto-cjk. Or name one by the variable CHROMIUM.';

/**
 * The Chromium that `CHROMIUM` names, or one in a usual place.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  return (named === undefined ? usual : [named]).find((path) => existsSync(path));
}

/**
 * A page in a new browser. Throws where there is no Chromium. `language` is the display language as extensions see it;
 * the workbench itself has no other words than English without a language pack. `bypassPolicy` lets the page load from
 * other addresses than it allows itself.
 * @param {{ width?: number, height?: number, language?: 'en' | 'ja', scale?: number, bypassPolicy?: boolean }} [options]
 */
export async function openBrowser({
  width = 1280,
  height = 800,
  language = 'en',
  scale = 1,
  bypassPolicy = false,
} = {}) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'].concat(
      // Chromium would call home, and each refused call costs time.
      ['--disable-background-networking', '--disable-component-update'],
    ),
  });
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    deviceScaleFactor: scale,
    bypassCSP: bypassPolicy,
    // A headless browser has nobody who could allow it.
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
  // Nothing outside this machine is ever asked, so that the tests show what an office without a network sees.
  await context.route(
    (url) => /^(?:http|ws)s?:$/.test(url.protocol) && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return { browser, context, page: await context.newPage() };
}
