/** What the field must hold where the account has it. */
export const PRODUCT_CONTEXT = 'dma_campaign_classic';

/** What counts where the account does not have the field. */
export const DEFAULT_PRODUCT_CONTEXT = 'dma_campaign';
