import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Git as nobody has configured it. */
export const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') && name !== 'NODE_OPTIONS')),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
};

export const git = (cwd, ...args) => execFileSync('git', args, { cwd, env, stdio: 'pipe', maxBuffer: 1 << 30 });

/** What is still to be written to disk would be measured too. */
const settle = () => spawnSync('sync');

const account = (mask) =>
  `<extAccount active="1" associationMask="${mask}" callbackServer="https://campaign.acme.example" imsClientId="Campaign-Acme" imsOrgId="6096892F54B5819E0A4C98A2@AdobeOrg" imsScope="openid,AdobeID,session,additional_info.projectedProductContext" imsServer="https://ims-na1.adobelogin.com" name="Adobe_Marketing_Cloud" productContext="dma_campaign_classic" type="10"/>`;

export const accountFile = (mask = 'campaign - acme - ') =>
  `<?xml version='1.0'?>\n<package>\n  <entities schema="nms:extAccount">\n    ${account(mask)}\n  </entities>\n</package>\n`;

const workflow = (name, bytes) => {
  const step = `<js label="step" name="${name}" x="1" y="2"><script>logInfo("${name} says hello to a recipient");</script></js>\n`;
  return `<package><entities schema="xtk:workflow"><workflow name="${name}">${step.repeat(Math.max(1, Math.floor(bytes / step.length)))}</workflow></entities></package>\n`;
};

/**
 * A repository of `files` unrelated files, `xml` of them workflows of `xmlBytes` in all, and one account.
 * @returns its folder
 */
export function tree({ files, xml, xmlBytes, otherBytes = 300 }) {
  const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-bench-'));
  git(dir, 'init', '-q');
  const put = (path, content) => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  for (let index = 0; index < xml; index++) put(`workflows/${index % 50}/w${index}.xml`, workflow(`w${index}`, xmlBytes / xml));
  const line = 'a line of a file that has nothing to do with Campaign, number ';
  for (let index = 0; index < files - xml; index++) {
    put(
      `src/${index % 100}/${Math.floor(index / 100) % 100}/f${index}.js`,
      `${line}${index}\n`.repeat(Math.max(1, Math.round(otherBytes / 70))),
    );
  }
  put('prod/extaccount.xml', accountFile());
  git(dir, 'add', '-A');
  git(dir, 'commit', '-q', '-m', 'bench');
  settle();
  return dir;
}

/** A package of `bytes`, nearly all of it workflows, that holds one account in its middle. */
export function packageTree(bytes) {
  const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-bench-'));
  git(dir, 'init', '-q');
  const half = workflow('w', bytes / 2).replace(/^<package>|<\/package>\n$/g, '');
  writeFileSync(
    join(dir, 'package_prod.xml'),
    `<package>${half}<entities schema="nms:extAccount">${account('campaign - acme - ')}</entities>${half}</package>\n`,
  );
  git(dir, 'add', '-A');
  git(dir, 'commit', '-q', '-m', 'bench');
  settle();
  return dir;
}
