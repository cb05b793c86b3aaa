import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'client-secret-correct';
const SOPS = 'ENC[AES256_GCM,data:9Xc3b0aP,iv:Zm9vYmFyYmF6cXV4,tag:c29tZXRhZw==,type:str]';
const secret = (value: string | null) => ({ 'prod/a.xml': account({ imsClientSecret: value }) });

describe(RULE, () => {
  it.each([
    ['********', 'placeholder'],
    ['CHANGE_ME', 'placeholder'],
    ['your-client-secret', 'placeholder'],
    ['$(IMS_SECRET)', 'placeholder'],
    ['{{ secret }}', 'placeholder'],
    ['%IMS_SECRET%', 'placeholder'],
    ['&lt;secret&gt;', 'placeholder'],
    ['todo', 'placeholder'],
    ['op://ims/Adobe Campaign/client secret', 'placeholder'],
    ['arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/ims-AbCdEf', 'placeholder'],
    ['vault:secret/data/ims#client_secret', 'placeholder'],
    ['projects/acme-prod/secrets/ims-client/versions/latest', 'placeholder'],
    ['@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/ims/)', 'placeholder'],
    ['@Microsoft.KeyVault(VaultName=acme;SecretName=ims-client)', 'placeholder'],
    ['ref+vault://secret/campaign#/ims', 'placeholder'],
    ['env:IMS_SECRET', 'placeholder'],
    ['@3q2+7wR9kLmN0pQrStUvWw=', 'broken encrypted value'],
    ['@3q2+7wR9kLmN0pQ', 'broken encrypted value'],
    ['@3q2+7wR9kLmN0pQrStUvWw== ', 'broken encrypted value'],
    ['@3q2+7w R9kLmN0pQrStUvWw==', 'broken encrypted value'],
  ])('points at %j', (value, told) => {
    const files = secret(`⟦${value}⟧`);
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', message: expect.stringContaining(told) });
  });

  it.each([
    '${IMS_SECRET}',
    '$(IMS_SECRET)',
    '{{ secret }}',
    ' %IMS_SECRET% ',
    '@@SECRET@@',
    'op://ims/Adobe Campaign/client secret',
    'vault:secret/data/ims#client_secret',
  ])('sends nobody to overwrite %j, which a deployment fills in', (value) => {
    expect(findingsOf(RULE, secret(value))).toMatchObject([
      {
        help: expect.stringMatching(
          /^If a deployment fills it in, .*suppress client-secret-correct.*\.campaign-ims\.yml.*; otherwise enter/,
        ),
      },
    ]);
  });

  it.each(['********', 'CHANGE_ME', '&lt;secret&gt;', '@3q2+7wR9kLmN0pQ'])('asks for the right secret in place of %j', (value) => {
    expect(findingsOf(RULE, secret(value))).toMatchObject([{ help: expect.stringMatching(/^Enter the right secret on the account/) }]);
  });

  it.each(['@3q2+7wR9kLmN0pQrStUvWw==', '@AAECAwQFBgc=', '@Zm9vYg==', '@deadbeef==', '8f2b1c9e-77aa-4d5e', '', null])(
    'is silent about %j',
    (value) => {
      expect(findingsOf(RULE, secret(value))).toEqual([]);
    },
  );

  it('compares with the expected secret, without showing either', () => {
    const expectedSecret = (instance: string) => (instance === 'prod' ? 'p8e-RightOne' : null);
    const files = { ...secret('⟦p8e-WrongOne⟧'), 'stage/a.xml': account({ imsClientSecret: 'p8e-Another' }) };
    const findings = findingsOf(RULE, files, { expectedSecret });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(JSON.stringify(findings)).not.toMatch(/RightO|WrongO/);
    expect(findingsOf(RULE, secret('p8e-RightOne'), { expectedSecret })).toEqual([]);
    expect(findingsOf(RULE, secret('p8e-RightOne '), { expectedSecret })).toHaveLength(1);
    expect(findingsOf(RULE, secret('@3q2+7wR9kLmN0pQrStUvWw=='), { expectedSecret })).toEqual([]);
  });

  it.each<[string, string | null, string]>([
    ['no secret', null, 'the account has no client secret, which is normal'],
    ['an empty secret', '', 'the account has no client secret, which is normal'],
    ['an encrypted secret', '@3q2+7wR9kLmN0pQrStUvWw==', 'can be neither read nor compared'],
    ['a secret that SOPS encrypts', SOPS, 'the client secret of the account is encrypted by another tool'],
    ['a secret that Ansible encrypts', '$ANSIBLE_VAULT;1.1;AES256\n6638393961\n6264', 'is encrypted by another tool'],
    ['only the name of that', '!vault', 'is encrypted by another tool'],
    ['a secret that nothing is known to be', '8f2b1c9e-77aa-4d5e', 'CAMPAIGN_IMS_CLIENT_SECRET'],
  ])('is not checked with %s', (_, value, reason) => {
    expect(checksOf(RULE, secret(value))).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining(reason) }]);
  });

  it('knows what Ansible writes into YAML', () => {
    const files = {
      'prod/a.yml':
        'name: Adobe_Marketing_Cloud\nimsServer: x\nimsClientSecret: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;prod\n  66383939\n  6264\n',
    };
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining('another tool') }]);
  });

  it('passes where the secret is the expected one', () => {
    expect(checksOf(RULE, secret('p8e-RightOne'), { expectedSecret: () => 'p8e-RightOne' })).toMatchObject([{ status: 'pass' }]);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });
});
