import { describe, expect, it } from 'vitest';
import { account, element, groups, pack, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles } from '../support/lint-files.js';

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
    const second = account({ associationMask: STAGE });
    const both = findingsOf('group-in-campaign', nested([...ALL, `${STAGE}x`], { 'prod/b.xml': second }));
    expect(both.map(({ instance }) => instance).sort()).toEqual(['prod', 'stage']);
    const longer = account({ associationMask: `${STAGE}mail - ` });
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

describe('a dashboard group that may be under a mask of another instance, which is not known', () => {
  const RULES = ['group-in-campaign', 'control-panel-admin', 'mask-prefix'];
  const toldOfProd = (files: Files) =>
    lintFiles(files).report.findings.filter(({ rule, instance }) => RULES.includes(rule) && instance === 'prod');
  const stage = (associationMask: string | null) =>
    account({ associationMask, callbackServer: 'https://stage.example', imsClientId: 'stage' });
  const declared = (...names: string[]) =>
    `${profiles(...names)}instances:\n  prod: { files: ["prod/**"] }\n  stage: { files: ["stage/**"] }\n`;
  const OTHERS: [string, string | null][] = [
    ['is filled in', stage('${MASK}')],
    ['is a pattern', stage(`${STAGE}.*`)],
    ['is empty', stage('')],
    ['is missing', stage(null)],
    ['lacks a blank', stage(`${PROD}stage -`)],
    ['is misspelt', stage(`${PROD}stag - `)],
    ['is in an account that is broken', stage(STAGE).replace('</package>', '')],
    ['is in a Git LFS pointer', LFS_POINTER],
    ['is not there', null],
    ['may be in an account that another file changes', pack('nms:extAccount', element({ associationMask: null, _operation: 'update' }))],
  ];

  it.each(OTHERS)('is not missed where that %s', (_, text) => {
    const { 'stage/a.xml': _stage, ...others } = nested([]);
    const files = { ...others, ...(text !== null && { 'stage/a.xml': text }), '.campaign-ims.yml': declared(...ALL, `${PROD}reports`) };
    expect(toldOfProd(files).map(({ message }) => message)).toEqual([expect.stringContaining(`"${PROD}reports" has no operator group`)]);
    const sound = { ...files, '.campaign-ims.yml': declared(...ALL) };
    expect(toldOfProd(sound)).toEqual([]);
    for (const rule of RULES.slice(0, 2))
      expect(checksOf(rule, sound).find(({ instance }) => instance === 'prod')).toMatchObject({
        status: 'not-checked',
        reason: expect.stringMatching(/^the association mask of instance "stage" /),
      });
  });

  it('opens the Control Panel, whose ever it is, where the name is not that of the built-in group', () => {
    const files = nested([...ALL, `${STAGE}superadmin`], { 'stage/a.xml': stage('${MASK}') });
    expect(findingsOf('control-panel-admin', files)).toMatchObject([{ message: expect.stringContaining(`"${STAGE}superadmin"`) }]);
  });

  it('does not count against a mask that two instances share', () => {
    const beta = ['admin', 'delivery'].map((name) => `campaign - beta - ${name}`);
    const many = Array.from({ length: 9 }, (_, at) => `${PROD}eu - g${at}`);
    const files = {
      ...nested([`${PROD}admin`, `${PROD}delivery`, ...beta, ...many]),
      'stage/a.xml': account({ callbackServer: 'https://stage.example' }),
      'dev/a.xml': stage('${MASK}'),
    };
    expect(findingsOf('mask-prefix', files).filter(({ instance }) => instance === 'prod')).toEqual([]);
  });
});
