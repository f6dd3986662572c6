/** Injection token of the checked `Settings`. */
export const SETTINGS_TOKEN = Symbol('settings');
