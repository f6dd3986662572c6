import fs from 'node:fs';

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/**
 * A real Chromium: the one that CHROMIUM_PATH names, an installed one, or the one that comes with the packages.
 * A missing browser is a failure, never a skip.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  const installed = named || usualPlaces.find((place) => fs.existsSync(place));
  if (installed) return { executablePath: installed, args: [...quiet, '--no-sandbox', '--disable-gpu'] };
  const { default: packaged } = await import('@sparticuz/chromium');
  // With one process, closing a page would end the browser.
  const unwanted = ['--single-process', '--no-zygote'];
  const args = packaged.args.filter((arg) => !unwanted.includes(arg));
  return { executablePath: await packaged.executablePath(), args: [...args, ...quiet] };
}
