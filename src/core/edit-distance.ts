/** How many letters two texts differ by, and which of some texts differs least: in a module of its own, for most runs need neither. */
export { closest, distance } from 'fastest-levenshtein';
