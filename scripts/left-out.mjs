/**
 * Parts of the parsers that cannot be reached with the options we use: writing YAML, YAML 1.1's extra types, names of XML
 * 1.1, XML entities, paths, validation and document types (refused before the tree is built). They are a quarter of the
 * command's bundle, so they are left out of it; what is left in their place throws if it is called after all.
 */
const STUBS = {
  // It reads the event's payload as it is loaded, and a broken one would end the action before it could say so.
  '@actions/github/lib/context.js': 'export class Context {}',
  'is-unsafe/src/index.js': 'export const isUnsafe = leftOut, HTML = null, XML = null;',
  '@nodable/entities/src/index.js':
    'export class EntityDecoder { reset() {} setXmlVersion() {} }\nexport const XML = null, CURRENCY = null, COMMON_HTML = null, ENTITY_ACTION = {};',
  'strnum/strnum.js': 'export default leftOut;',
  'path-expression-matcher/src/index.js': `
    export class Matcher { push() {} pop() {} reset() {} updateCurrent() {} getCurrentTag() {} matchesAny() { return false; } readOnly() { return this; } }
    export class ExpressionSet { add() {} seal() {} }
    export class Expression {}`,
  // All that saxes asks of it.
  'xmlchars/xml/1.1/ed2.js':
    'export const isChar = (c) => (c >= 1 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);',
  'xmlchars/xmlns/1.0/ed3.js': 'export const isNCNameStartChar = leftOut, isNCNameChar = leftOut, NC_NAME_RE = { test: leftOut };',
  'fast-xml-parser/src/validator.js': 'export const validate = leftOut;',
  'fast-xml-parser/src/xmlparser/node2json.js': 'export default leftOut;',
  'fast-xml-parser/src/xmlparser/DocTypeReader.js': 'export default class DocTypeReader { readDocType() { leftOut(); } }',
  'yaml/browser/dist/stringify/stringify.js': 'export const stringify = leftOut, createStringifyContext = leftOut;',
  'yaml/browser/dist/stringify/stringifyCollection.js': 'export const stringifyCollection = leftOut;',
  'yaml/browser/dist/stringify/stringifyDocument.js': 'export const stringifyDocument = leftOut;',
  'yaml/browser/dist/stringify/stringifyNumber.js': 'export const stringifyNumber = leftOut;',
  'yaml/browser/dist/stringify/stringifyPair.js': 'export const stringifyPair = leftOut;',
  'yaml/browser/dist/stringify/stringifyString.js': 'export const stringifyString = leftOut;',
  'yaml/browser/dist/schema/yaml-1.1/binary.js': 'export const binary = {};',
  'yaml/browser/dist/schema/yaml-1.1/omap.js': 'export const omap = {};',
  'yaml/browser/dist/schema/yaml-1.1/pairs.js': 'export const pairs = {};',
  'yaml/browser/dist/schema/yaml-1.1/schema.js': 'export const schema = [];',
  'yaml/browser/dist/schema/yaml-1.1/set.js': 'export const set = {};',
  'yaml/browser/dist/schema/yaml-1.1/timestamp.js': 'export const intTime = {}, floatTime = {}, timestamp = {};',
};

const LEFT_OUT = 'const leftOut = () => { throw new Error("this part of the library is left out of the bundle"); };\n';

const found = new Set();

/** An esbuild plugin. */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]/ }, ({ path }) => {
      const module = path.replaceAll('\\', '/').split('/node_modules/').at(-1);
      if (!Object.hasOwn(STUBS, module)) return undefined;
      found.add(module);
      return { contents: LEFT_OUT + STUBS[module], loader: 'js' };
    });
  },
};

/** Fails where a library has moved one of the parts, so that nothing comes back unseen. */
export function requireAllFound() {
  const gone = Object.keys(STUBS).filter((module) => !found.has(module));
  if (gone.length > 0) throw new Error(`scripts/left-out.mjs names parts that are not there: ${gone.join(', ')}`);
}
