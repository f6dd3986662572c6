/** The script that ships with every export of the trail. The build lays it beside the bundle, as it lies beside this file. */
export const VERIFIER_FILE = new URL('./verify-trail.mjs', import.meta.url);
