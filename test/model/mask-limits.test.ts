import { expect, it } from 'vitest';
import { MAX_FITS } from '../../src/model/comparing.js';
import { MAX_MASKS } from '../../src/model/prefixes.js';
import { account, groups, profiles, SOUND } from '../support/account.js';
import { checksOf, findingsOf } from '../support/lint-files.js';

it('groups are compared with so many masks of an instance, and with more not at all', () => {
  const compared = (count: number) => {
    const masks = Array.from({ length: count }, (_, at) => `campaign - a${at} - `);
    const accounts = masks.map((associationMask) => ({ ...SOUND, associationMask }));
    return checksOf('group-in-dashboard', {
      'prod/a.json': JSON.stringify({ extAccount: accounts }),
      'prod/g.xml': groups('admin'),
      '.campaign-ims.yml': profiles(...masks.map((mask) => `${mask}admin`)),
    }).map(({ status, reason }) => [status, reason]);
  };
  expect(compared(MAX_MASKS)).toEqual([['pass', null]]);
  expect(compared(MAX_MASKS + 1)).toEqual([['not-checked', expect.stringContaining(`${MAX_MASKS + 1} association masks`)]]);
});

it('dashboard groups are looked through for masks that fit operator groups so long, and no false one is told', () => {
  const told = (count: number) => {
    const dots = (at: number) => '.'.repeat(at % 200);
    const names = Array.from({ length: count }, (_, at) => `x${at}${'.'.repeat(200)}`);
    return findingsOf('mask-prefix', {
      'prod/a.xml': account({ associationMask: 'campaign - ' }),
      'prod/g.xml': groups('admin', ...Array.from({ length: 200 }, (_, at) => dots(at))),
      '.campaign-ims.yml': profiles(...names, 'campaign - acme - admin', 'campaign - other'),
    });
  };
  expect(told(1)).toMatchObject([{ message: expect.stringContaining('campaign - acme - ') }]);
  expect(told(MAX_FITS / 200 / 10)).toEqual([]);
});
