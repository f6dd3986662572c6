import startDatabase from '../api/jest.global-setup.mjs';
import { findBrowser } from './find-browser.mjs';

export default async function start() {
  process.env.TANDEM_TEST_BROWSER = JSON.stringify(await findBrowser());
  await startDatabase();
}
