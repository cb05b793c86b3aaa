import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'product-context-value';

describe(RULE, () => {
  it.each(['dma_campaign', 'dma_campaign_classic ', 'DMA_Campaign_Classic', 'dma-campaign-classic', 'dma_campaign_standard', ' '])(
    'points at %j',
    (value) => {
      const files = { 'prod/extaccount.xml': account({ productContext: `⟦${value}⟧` }) };
      const findings = findingsOf(RULE, files);
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings[0]).toMatchObject({ level: 'error', section: 'Product context' });
    },
  );

  it.each([
    ['dma_campaign_classic ', 'ends with a space'],
    ['dma_campaign\u200b_classic', 'contains a zero-width space (U+200B)'],
  ])('says what of %j cannot be seen', (productContext, fault) => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account({ productContext }) });
    expect(finding?.message).toContain(` (it ${fault}); it must be "dma_campaign_classic".`);
  });

  it.each(['dma_campaign_classic', '', null])('is silent about %j', (productContext) => {
    const files = { 'prod/extaccount.xml': account({ productContext }) };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it('is not silenced by a mapping that fits nothing', () => {
    const mapped = { '.campaign-ims.yml': 'fields: { productContext: "@nope" }\n', 'prod/a.xml': account({ productContext: 'q' }) };
    expect(findingsOf(RULE, mapped)).toHaveLength(1);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });
});
