import { describe, expect, it } from 'vitest';
import { account, groups, profiles } from '../support/account.js';
import { type Files, findingsOf, lintFiles } from '../support/lint-files.js';

const PROD = 'campaign - acme - ';
const STAGE = `${PROD}stage - `;

/** Production's mask begins stage's. */
const nested = (dashboard: readonly string[], extra: Files = {}): Files => ({
  'prod/a.xml': account(),
  'prod/groups.xml': groups('admin', 'delivery'),
  'stage/a.xml': account({ associationMask: STAGE, callbackServer: 'https://stage.example', imsClientId: 'stage' }),
  'stage/groups.xml': groups('admin', 'delivery'),
  '.campaign-ims.yml': profiles(...dashboard),
  ...extra,
});
const ALL = [PROD, STAGE].flatMap((mask) => [`${mask}admin`, `${mask}delivery`]);

const told = (files: Files): string[] =>
  lintFiles(files).report.findings.map(({ rule, instance, message }) => `${rule} ${instance}: ${/"[^"]*"/.exec(message)?.[0]}`);

describe('a dashboard group under a mask that begins with the mask of another instance', () => {
  it('is of the instance with the longer one alone', () => {
    expect(told(nested(ALL))).toEqual([]);
  });

  it('is told of that instance, where something is wrong with it', () => {
    expect(told(nested([...ALL, `${STAGE}admins`, `${STAGE}x  y`]))).toEqual([
      `control-panel-admin stage: "${STAGE}admins"`,
      `group-in-campaign stage: "${STAGE}admins"`,
      `group-in-campaign stage: "${STAGE}x  y"`,
      `group-whitespace stage: "${STAGE}x  y"`,
    ]);
  });

  it('takes no other group from the instance with the shorter one', () => {
    expect(told(nested([...ALL, `${PROD}stages`]))).toEqual([`group-in-campaign prod: "${PROD}stages"`]);
  });

  it('is of the instance that has both masks, and of one that has a longer one still', () => {
    const second = account({ name: 'Adobe_Experience_Cloud', associationMask: STAGE });
    const both = findingsOf('group-in-campaign', nested([...ALL, `${STAGE}x`], { 'prod/b.xml': second }));
    expect(both.map(({ instance }) => instance).sort()).toEqual(['prod', 'stage']);
    const longer = account({ name: 'Adobe_Experience_Cloud', associationMask: `${STAGE}mail - ` });
    const found = findingsOf('group-in-campaign', nested([...ALL, `${STAGE}x`, `${STAGE}mail - x`], { 'prod/b.xml': longer }));
    expect(found.map(({ instance, message }) => `${instance} ${message}`)).toEqual([
      expect.stringContaining(`stage The dashboard group "${STAGE}x"`),
      expect.stringContaining(`prod The dashboard group "${STAGE}mail - x"`),
    ]);
  });

  it('does not count against a mask that two instances share', () => {
    const beta = ['admin', 'delivery'].map((name) => `campaign - beta - ${name}`);
    const many = Array.from({ length: 9 }, (_, at) => `${PROD}dev - g${at}`);
    const files = {
      ...nested([`${PROD}admin`, `${PROD}delivery`, ...beta, ...many]),
      'stage/a.xml': account({ callbackServer: 'https://stage.example' }),
      'dev/a.xml': account({ associationMask: `${PROD}dev - `, callbackServer: 'https://dev.example' }),
    };
    expect(findingsOf('mask-prefix', files).filter(({ instance }) => instance === 'prod')).toEqual([]);
  });
});
