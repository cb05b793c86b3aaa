import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { TestRepository } from '../support/repository.js';

const CONFIG = `instances:
  prod: { files: ["prod/**"], role: production }
  stage: { files: ["stage/**"] }
experienceCloud: { clientIdd: x }
`;
const estate = (name: string, config = CONFIG) => ({
  [`${name}/.campaign-ims.yml`]: config,
  [`${name}/prod/e.xml`]: account({ callbackServer: `http://${name}.example` }),
  [`${name}/stage/e.xml`]: account({ callbackServer: `https://${name}-stage.example` }),
});

/** What is told once files have moved. */
function told(base: Record<string, string>, moves: readonly (readonly [string, string])[], changes: Record<string, string> = {}) {
  const repo = new TestRepository();
  repo.commit(base);
  for (const [from, to] of moves) {
    repo.write({ [`${to}/x`]: '' });
    repo.git('mv', from, to);
  }
  repo.write(changes);
  repo.git('add', '-A');
  const { findings, weakened = [] } = repo.report('--staged');
  return { fresh: findings.filter(({ state }) => state === 'new').map(({ rule, path }) => `${rule} ${path}`), weakened };
}

describe('estates that move with their configuration', () => {
  it.each<[string, (readonly [string, string])[]]>([
    ['one', [['acme', 'customers']]],
    [
      'two with the same configuration',
      [
        ['acme', 'customers'],
        ['beta', 'customers'],
      ],
    ],
  ])('%s: nothing in them is new, and nothing is taken away', (_, moves) => {
    expect(told({ ...estate('acme'), ...estate('beta') }, moves)).toEqual({ fresh: [], weakened: [] });
  });

  it('are told of as before where something in them changed on the way', () => {
    const { fresh, weakened } = told(estate('acme'), [['acme', 'customers']], { 'customers/acme/prod/e.xml': account({ active: '0' }) });
    expect(fresh).toContain('account-enabled customers/acme/prod/e.xml');
    expect(weakened.map(({ path }) => path)).toContain('acme/.campaign-ims.yml');
  });

  it('are told of where a copy stays', () => {
    const { fresh } = told(estate('acme'), [['acme', 'customers']], {
      'acme/prod/e.xml': account({ callbackServer: 'http://acme.example' }),
    });
    expect(fresh).toContain('callback-https customers/acme/prod/e.xml');
  });

  it.each([
    ['moved elsewhere', 'other/inner', [['customers/acme/inner', 'other']], 'acme/inner/.campaign-ims.yml'],
    ['moved along', 'customers/acme/inner', [], 'customers/acme/inner/.campaign-ims.yml'],
  ] as const)('are taken for what they were without an inner one that changed and %s', (_, to, more, told_of) => {
    const inner = {
      'acme/inner/.campaign-ims.yml': 'experienceCloud: { clientId: x }\n',
      'acme/inner/prod/e.xml': account({ callbackServer: 'http://inner.example' }),
    };
    const { fresh, weakened } = told({ ...estate('acme'), ...inner }, [['acme', 'customers'], ...more], {
      [`${to}/.campaign-ims.yml`]: 'rules: {}\n',
    });
    expect(weakened.map(({ path }) => path)).toEqual([told_of]);
    expect(fresh.filter((each) => each.includes('customers/'))).toEqual([]);
  });

  it('are told of where their configuration is ignored there', () => {
    const base = { ...estate('acme'), '.campaign-ims.yml': 'ignore: [old/**]\n' };
    expect(told(base, [['acme', 'old']]).weakened.map(({ path }) => path)).toContain('acme/.campaign-ims.yml');
  });
});
