import { expect, it } from 'vitest';
import { matrix } from '../../src/core/matrix.js';
import { html } from '../../src/reporters/html.js';
import { account, groups } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';
import { PLAIN } from '../support/reports.js';

const profile = (groupName: string) => ({ type: 'PRODUCT_PROFILE', groupName });

/** Two estates that share what is wrong, which is one finding. */
const shared = lintFiles({
  'customers/acme/prod/extaccount.xml': account({ associationMask: 'campaign - x - ' }),
  'customers/beta/prod/extaccount.xml': account({ associationMask: 'campaign - x - ' }),
  'umapi.json': JSON.stringify({ groups: [profile('campaign - x - webadmins'), profile('campaign - x - admin')] }),
  'groups.xml': groups('admin', 'webadmins'),
});

it('has the worst level of what was found, also where it is reported once for several estates', () => {
  const { summary, findings } = shared.report;
  expect([summary.error, summary.warning, findings.map(({ estate }) => estate)]).toEqual([0, 1, ['']]);
  expect(matrix(shared.report).rows.find(({ section }) => section === 'beyond the page')?.cells).toEqual(['warning', 'warning']);
});

it('is of nobody that does not have it', () => {
  const config = ['a', 'b', 'c'].map((name) => `  ${name}: { files: ["${name === 'c' ? 'c' : 'ab'}/**"] }\n`).join('');
  const linted = lintFiles({
    '.campaign-ims.yml': `instances:\n${config}`,
    'ab/x.xml': account({ name: 'Adobe_Experience_Cloud' }),
    'c/x.xml': account({ active: '0', callbackServer: 'https://c.acme.example' }),
  });
  expect(matrix(linted.report).rows[0]?.cells).toEqual(['error', 'error', 'warning']);
  expect(html(linted, PLAIN)).toContain('aria-label="c, External account: 1 warning"');
});

it('counts them in the HTML report too', () => {
  const page = html(shared, PLAIN);
  expect(page.match(/1 <span class="word">warning</g)).toHaveLength(2);
  expect(page).not.toContain('0 <span');
});
