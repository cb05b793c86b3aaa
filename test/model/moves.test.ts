import { describe, expect, it } from 'vitest';
import { moves } from '../../src/model/moves.js';
import { account, groups, pack } from '../support/account.js';
import { factsOf } from '../support/facts.js';
import type { Files } from '../support/lint-files.js';

const at = (path: string, key: string) => ({ path, key, span: { start: 0, end: 0 } });
const tracked = (files: Files, ...others: string[]) => ({ files: factsOf(files), others });

describe('what a place stands in', () => {
  const before = tracked({ 'a.xml': pack('xtk:group', '<group name="x/y]/z"/>'), 'b.xml': groups('mail'), 'gone.xml': '' }, 'skipped.xml');
  const now = tracked({ 'a.xml': groups('admin'), 'c.xml': groups('mail'), 'come.xml': account() }, 'skipped.xml', 'unread.xml');
  const { gone, come } = moves(now)(before);

  it('went where an entity did, whatever its name, or a whole file', () => {
    expect(gone(at('a.xml', 'group[x/y]/z]/@name'))).toBe('/@name');
    expect(gone(at('b.xml', 'group[mail]/@name'))).toBe('/@name');
    expect(gone(at('gone.xml', 'serverConf/web/@IMSOrgId'))).toBe('serverConf/web/@IMSOrgId');
    expect(gone(at('a.xml', 'file'))).toBeNull();
    expect(gone(at('skipped.xml', 'file'))).toBeNull();
  });

  it('came where the other side has none there', () => {
    expect(come(at('a.xml', 'group[admin]/@name'))).toBe('/@name');
    expect(come(at('c.xml', 'group[mail]'))).toBe('');
    expect(come(at('come.xml', 'extAccount[Adobe_Marketing_Cloud]/conn/@f5'))).toBe('/conn/@f5');
    expect(come(at('unread.xml', 'file'))).toBe('file');
    expect(come(at('a.xml', 'file'))).toBeNull();
    expect(come(at('skipped.xml', 'file'))).toBeNull();
  });
});
