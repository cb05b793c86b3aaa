import { describe, expect, it } from 'vitest';
import { account, declare, groups, list, profiles } from '../support/account.js';
import { type Files, lintFiles } from '../support/lint-files.js';

const found = (files: Files): string[] =>
  lintFiles(files).report.findings.map(
    ({ rule, level, instance, message }) => `${rule} ${level} ${instance}: ${/"[^"]*"/.exec(message)?.[0]}`,
  );
const DASHBOARD = ['campaign - acme - admin', 'campaign - acme - delivery'];
const CAPITAL = account({ associationMask: 'Campaign - acme - ' });

describe('a mask that differs from the dashboard in nothing but its case', () => {
  it('is a warning, and groups are judged as the dashboard spells it', () => {
    const files = { '.campaign-ims.yml': profiles(...DASHBOARD), 'prod/a.xml': CAPITAL, 'prod/g.xml': groups('admin', 'marketing') };
    expect(found(files)).toEqual([
      'group-in-campaign error prod: "campaign - acme - delivery"',
      'mask-prefix warning prod: "Campaign - acme - "',
      'group-in-dashboard error prod: "campaign - acme - marketing"',
    ]);
    expect(
      lintFiles(files).report.checks.filter(({ status, section }) => status === 'not-checked' && section === 'Association mask'),
    ).toMatchObject([{ rule: 'group-name-unchanged' }, { rule: 'user-in-group' }]);
  });

  it('hides no user of any instance', () => {
    const users = '[{ login: ann, groups: [Photoshop] }, { login: bob, groups: ["campaign - acme - admin"] }]';
    const files = {
      '.campaign-ims.yml': declare({ groups: list(...DASHBOARD, 'campaign - stage - admin'), users }),
      'prod/a.xml': CAPITAL,
      'stage/a.xml': account({ associationMask: 'campaign - stage - ', callbackServer: 'https://stage.example' }),
    };
    expect(found(files)).toEqual(['user-in-group error null: "ann"', 'mask-prefix warning prod: "Campaign - acme - "']);
  });

  it('leaves to another instance what is under its longer mask', () => {
    const stage = 'campaign - acme - stage - ';
    const files = {
      '.campaign-ims.yml': profiles(...DASHBOARD, `${stage}admin`),
      'prod/a.xml': CAPITAL,
      'prod/g.xml': groups('admin', 'delivery'),
      'stage/a.xml': account({ associationMask: stage, callbackServer: 'https://stage.example' }),
      'stage/g.xml': groups('admin'),
    };
    expect(found(files)).toEqual(['mask-prefix warning prod: "Campaign - acme - "']);
  });

  it('is wrong all the same where no operator group fits', () => {
    const files = {
      '.campaign-ims.yml': profiles(...DASHBOARD),
      'prod/a.xml': account({ associationMask: 'Campaign - ' }),
      'prod/g.xml': groups('admin', 'delivery'),
    };
    expect(found(files)).toEqual(['mask-prefix error prod: "Campaign - "']);
  });
});
