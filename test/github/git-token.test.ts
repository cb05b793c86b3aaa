import { expect, it } from 'vitest';
import { withToken } from '../../src/entries/action-git.js';

it('gives Git the token alone, whatever a checkout has set up', () => {
  const key = 'http.https://github.com/.extraheader';
  const env = withToken({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c' }, 'https://github.com', 'a-token');
  const given = Object.entries(env)
    .filter(([name, value]) => /^GIT_CONFIG_KEY_/.test(name) && value === key)
    .map(([name]) => env[name.replace('KEY', 'VALUE')]);
  expect(given).toEqual(['', `AUTHORIZATION: basic ${Buffer.from('x-access-token:a-token').toString('base64')}`]);
});

it('hands Git no credentials where there is no token', () => {
  expect(withToken({ PATH: '/bin' }, 'https://github.com', '')).toEqual({ PATH: '/bin' });
});
