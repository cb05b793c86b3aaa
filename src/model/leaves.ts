import type { Located, Place } from '../core/span.js';

/** One value of an entity: an attribute or the text of an element. */
export interface Leaf extends Located<string> {
  /** As Campaign writes it, `@imsServer` or `ims/@mask`. */
  readonly xpath: string;
}

/** Fields live on the entity or on a child; what is deeper belongs to something else, unless a mapping names it. */
export const DEPTH = 2;

/** An account has some dozens; of aliases that stand for one another there may be more than could be counted. */
export const MAX_VALUES = 10_000;

/** No mapping and no schema names what has a longer xpath; and each value below would repeat it. */
export const MAX_XPATH = 300;

/** An xpath without `@`. */
export const leafKey = (xpath: string): string =>
  xpath.lastIndexOf('@') > 0 ? xpath.replaceAll('@', '') : xpath.startsWith('@') ? xpath.slice(1) : xpath;

/** Gathers the leaves of an entity. */
export class Leaves {
  readonly leaves = new Map<string, Leaf>();
  readonly others: Leaf[] = [];
  /** By xpath the names of an account's own elements, where an attribute that they lack is shown. */
  readonly elements = new Map<string, Place>();

  constructor(private readonly isAccount: boolean) {}

  #count = 0;

  /** Whether an account has more than {@link MAX_VALUES}, of which the further ones are left out. */
  get isCut(): boolean {
    return this.isAccount && this.#count > MAX_VALUES;
  }

  /** Whether the element of this path is looked into, whose attributes are this deep. */
  enters(xpath: string, name: Place, depth: number): boolean {
    this.#count += 1;
    const isReached = xpath.length <= MAX_XPATH && (depth <= DEPTH || (this.isAccount && !this.isCut));
    if (isReached && this.isAccount && !this.elements.has(xpath)) this.elements.set(xpath, name);
    return isReached;
  }

  /** @param wins whether it is the one that counts where there are two */
  add(leaf: Leaf, depth: number, wins: boolean): void {
    this.#count += 1;
    if (this.isCut) return;
    const key = leafKey(leaf.xpath);
    const known = depth <= DEPTH ? this.leaves.get(key) : leaf;
    if (known && this.isAccount) this.others.push(wins && depth <= DEPTH ? known : leaf);
    if (depth <= DEPTH && (wins || !known)) this.leaves.set(key, leaf);
  }
}

/** Numbers, dates and switches, which no field of signing in holds. */
export const isPlain = (value: string): boolean => /^(?:[\d\s.:,TZ+-]*|true|false|yes|no)$/i.test(value);
