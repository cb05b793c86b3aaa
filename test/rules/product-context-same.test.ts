import { describe, expect, it } from 'vitest';
import { type Attributes, account, declare } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'product-context-same';
const files = (context: string, changes: Attributes): Files => ({
  '.campaign-ims.yml': declare({ productContext: context }),
  'prod/extaccount.xml': account(changes),
});
const missing = { '.campaign-ims.yml': declare({ productContext: 'dma_campaign_classic' }) };

describe(RULE, () => {
  it.each<[string, Files]>([
    ['empty', files('dma_campaign_classic', { productContext: '⟦⟧' })],
    ['not there', { ...missing, 'prod/a.xml': account({ productContext: null }).replace('<extAccount', '<⟦extAccount⟧') }],
    [
      'not there, nor the element that would hold it',
      {
        '.campaign-ims.yml': `${declare({ productContext: 'dma_campaign_classic' })}fields: { productContext: "a/b/@context" }\n`,
        'prod/a.xml': account({ productContext: null }).replace(/\/>(?=\s*<\/entities>)/, '><⟦a⟧><c/></a></extAccount>'),
      },
    ],
    ['wrong in itself too', files('dma_campaign_classic', { productContext: '⟦dma_campaign⟧' })],
    ['right, and not what Experience Cloud has', files('dma_campaign', { productContext: '⟦dma_campaign_classic⟧' })],
  ])('points at a product context that is %s', (_, each) => {
    const findings = findingsOf(RULE, each);
    expect(places(findings)).toEqual(marked(RULE, each));
    expect(findings[0]).toMatchObject({ level: 'error', related: [{ path: '.campaign-ims.yml', note: 'what Experience Cloud has' }] });
  });

  it.each<[string, string, string]>([
    [
      'dma_campaign_classic',
      'dma_campaign_classic ',
      '"dma_campaign_classic " (it ends with a space); Experience Cloud has "dma_campaign_classic".',
    ],
  ])('tells %j from %j', (context, productContext, told) => {
    expect(findingsOf(RULE, files(context, { productContext }))).toMatchObject([{ message: expect.stringContaining(told) }]);
  });

  it.each<[string, string, string | null, string]>([
    ['what is wrong on the account', 'dma_campaign_classic', null, 'Set "Product context" to dma_campaign_classic on the account.'],
    ['Experience Cloud, where the account is right', 'dma_campaign', 'dma_campaign_classic', 'the account must keep it.'],
    ['Experience Cloud, where both are wrong', 'campaign', null, 'the account must have the same.'],
  ])('tells to correct %s', (_, context, productContext, help) => {
    expect(findingsOf(RULE, files(context, { productContext }))).toMatchObject([{ help: expect.stringContaining(help) }]);
  });

  it.each<[string, Attributes]>([
    ['dma_campaign_classic', { productContext: 'dma_campaign_classic' }],
    ['dma_campaign', { productContext: null }],
    ['dma_campaign', { productContext: '' }],
    ['dma_campaign', { productContext: 'dma_campaign' }],
  ])('is silent where Experience Cloud has %s and the account %j', (context, changes) => {
    expect(findingsOf(RULE, files(context, changes))).toEqual([]);
    expect(checksOf(RULE, files(context, changes))).toMatchObject([{ status: 'pass' }]);
  });

  it.each<[string, Files, string]>([['without a declaration', { 'prod/a.xml': account() }, 'productContext:']])(
    'is not checked %s',
    (_, each, reason) => {
      expect(findingsOf(RULE, each)).toEqual([]);
      const [check] = checksOf(RULE, each);
      expect(check?.status).toBe('not-checked');
      expect(check?.reason).toContain(reason);
    },
  );
});
