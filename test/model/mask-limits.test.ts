import { expect, it } from 'vitest';
import { MAX_MASKS } from '../../src/model/prefixes.js';
import { groups, profiles, SOUND } from '../support/account.js';
import { checksOf } from '../support/lint-files.js';

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
