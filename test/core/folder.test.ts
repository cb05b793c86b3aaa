import { expect, it } from 'vitest';
import { leadsDown } from '../../src/core/folder.js';

const OUT = ['', '/', '/a', 'a/', 'a//b', '//evil.example/x', '.', '..', './a', 'a/..', 'a/./b', 'a/../../b', 'javascript:alert(1)/..'];

it.each(OUT)('tells of %j that it may lead out', (path) => {
  expect(leadsDown(path)).toBe(false);
});

it.each([
  'a',
  'prod/extaccount.xml',
  '.campaign-ims.yml',
  '...',
  '..a/b..',
  'a\\b',
  'x\\..\\y.xml',
  'dir\\/a.xml',
  'c:x.xml',
  '\\xff/a',
  'a\\x5c..',
  '::error::x',
  '%2e%2e/a',
  'é/ /b',
])('tells of %j, as Git has them, that it leads down', (path) => {
  expect(leadsDown(path)).toBe(true);
});
