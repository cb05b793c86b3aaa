import type { Report } from '../../src/core/report.js';
import { account } from './account.js';

/** An account with one fault, and what is found of it. */
export const FAULTY: string = account({ callbackServer: 'http://campaign.acme.example' });
export const SOUND: string = account();
export const PATH = 'prod/extaccount.xml';

/** What follows from copying an account or from changing it. */
const CONSEQUENCES = ['callback-instance', 'restart-after-change'];

export const found = ({ findings }: Report): string[] =>
  findings.filter(({ rule }) => !CONSEQUENCES.includes(rule)).map(({ rule, path }) => `${rule} ${path}`);

export const states = ({ findings }: Report): string[] =>
  findings.filter(({ rule }) => !CONSEQUENCES.includes(rule)).map(({ state, path }) => `${state} ${path}`);
export const fault = (path = PATH): string => `callback-https ${path}`;
