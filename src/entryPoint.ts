import type * as main from './main';

/** The name of a function Apps Script may call: exactly the exports of main.ts, so a misspelt trigger or button does not compile. */
export type EntryPoint = keyof typeof main;
