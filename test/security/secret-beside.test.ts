import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { lintFiles } from '../support/lint-files.js';
import { leaks, leaksAtPlace } from '../support/secret-leaks.js';

const yaml = (content: string) => `name: Adobe_Marketing_Cloud\nimsServer: x\n${content}\n`;

describe('a secret is not shown', () => {
  it.each(['imsScope: !secret §', '!clientSecret §: a'])('that a tag tells: %s', (content) => {
    expect(leaks('prod/a.yml', yaml(content))).toEqual([]);
  });

  it.each(['clientSecret: p8e-12 #§', 'clientSecret: changeme # was §', 'clientSecret: "p8e-12" #§'])(
    'behind a comment sign: %s',
    (content) => {
      expect(leaksAtPlace('prod/a.yml', yaml(content))).toEqual([]);
      expect(leaksAtPlace('.campaign-ims.yml', `${content}\n`)).toEqual([]);
    },
  );

  it.each([...'/&#()|%!*?~^+$.`'])('with another sign for its quote: %s', (sign) => {
    expect(leaks('prod/a.json', `{"extAccount":[{"name":"Adobe_Marketing_Cloud","clientSecret":${sign}§","x":"y"}]}`)).toEqual([]);
  });

  it.each(['<property key="clientSecret" val="§"/>', '<var name="token" content="§"/>'])('whose name stands beside it: %s', (tag) => {
    const list = '<entities schema="nms:extAccount"><extAccount name="Adobe_Marketing_Cloud" imsServer="x"/></entities>';
    expect(leaksAtPlace('prod/a.xml', `<package>${tag}${list}</package>`)).toEqual([]);
  });

  it("in Oracle's form of an address", () => {
    const server = 'jdbc:oracle:thin:scott/§@//h:1521/x';
    expect(leaksAtPlace('prod/a.xml', `<extAccount name="Adobe_Marketing_Cloud" imsServer="x" server="${server}"/>`)).toEqual([]);
  });

  it.each(['https://u:§@h.example/', 'https://h.example/?client_secret=§', '{"clientSecret":"§"}', 'CLIENT_SECRET=§'])(
    'elsewhere, told within a value: %s',
    (value) => {
      const secret = 'Zw3tschgen-Datschi';
      const told = value.replace('§', secret);
      const files = {
        'prod/a.json': JSON.stringify({ name: 'Adobe_Marketing_Cloud', desc: told, imsServer: secret }),
        'stage/a.xml': account(),
      };
      expect(outputsOf(lintFiles(files)).flatMap(([format, output]) => (output.includes('Datschi') ? [format] : []))).toEqual([]);
    },
  );

  it('with a tab, as JSON spells it', () => {
    const secret = 'Zw3tschgen\tDatschi';
    const files = {
      'prod/a.xml': account({ imsClientSecret: 'Zw3tschgen&#9;Datschi' }),
      'stage/a.json': JSON.stringify({ name: 'Adobe_Marketing_Cloud', imsServer: secret }),
    };
    expect(outputsOf(lintFiles(files)).flatMap(([format, output]) => (output.includes('Datschi') ? [format] : []))).toEqual([]);
  });

  it.each(['Token: production', 'client secret: changeme', 'Secret: ims-na1.adobelogin.com', 'token=&tokenHost'])(
    'and words are no secret that stand in other values too: %s',
    (label) => {
      const files = { 'prod/a.json': JSON.stringify({ name: 'Adobe_Marketing_Cloud', label, imsServer: 'https://production.changeme' }) };
      expect(lintFiles(files).report.findings.map(({ message }) => message)).toContainEqual(
        'The IMS server "https://production.changeme" is not an IMS endpoint for Campaign; expected "adobeid-na1.services.adobe.com" or "ims-na1.adobelogin.com".',
      );
    },
  );
});
