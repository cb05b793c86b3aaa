import { basename, resolve } from 'node:path';

/**
 * Modules that a usual run of the hook does not need, each a bundle of its own that is loaded at its first call:
 * what is not loaded is not compiled, and compiling is most of the command's start. The first is all that needs to be
 * compiled after the search has begun. They export functions alone.
 */
const LAZY = {
  'src/entries/main.ts': ['main'],
  'src/formats/encodings.ts': ['inAnyEncoding'],
  'src/formats/yaml.ts': ['parseYaml'],
  'src/formats/json.ts': ['parseJson'],
  'src/formats/xml-errors.ts': ['xmlError'],
  'src/config/mistakes.ts': ['validate'],
  'src/core/edit-distance.ts': ['closest', 'distance'],
  'src/core/character-names.ts': ['aCharacter'],
  'src/core/secret-addresses.ts': ['formSpans'],
  'src/core/secret-spans.ts': ['secretSpans', 'spansBehind'],
  'src/core/secret-values.ts': ['secretsOf'],
  'src/core/conceal.ts': ['finderOf'],
  'src/model/campaign-signs.ts': ['isOurXml'],
  'src/model/cloud-data.ts': ['cloudData'],
  'src/model/cloud-csv.ts': ['readCsv', 'secretCells'],
  'src/model/data-signs.ts': ['isOurData', 'isTemplateText'],
  'src/model/near-names.ts': ['nearMiss', 'nearMisses', 'nearPrefix'],
  'src/model/misspelt.ts': ['misspeltFor'],
  'src/model/misspelt-words.ts': ['areMisspelt', 'areOthers', 'endsAs', 'inAnyCase', 'isMisspeltAs', 'isSlip', 'wordsIn'],
  'src/model/hiding.ts': ['hiding'],
  'src/model/wrong-mask.ts': ['recasedHit', 'wrongMaskHit'],
  'src/model/mask-of-role.ts': ['maskOfRole', 'namesOther'],
  'src/model/missing-group.ts': ['missingGroup'],
  'src/model/without-group.ts': ['unknownWhether', 'withoutGroup'],
  'src/model/second-account.ts': ['furtherAccount', 'maybeOfOneType', 'withoutOther'],
  'src/model/mingled-reason.ts': ['mingledReason'],
  'src/model/foreign-callback.ts': ['foreignHit', 'serversElsewhere', 'sharedHit'],
  'src/model/lost-files.ts': ['withLost'],
  'src/model/most-named.ts': ['mostNamed'],
  'src/model/undecided.ts': ['decided'],
  'src/model/group-table.ts': ['groupTables'],
  'src/core/known-words.ts': ['unknownSpans', 'isKnownWord'],
  'src/core/fingerprint.ts': ['fingerprint'],
  'src/weakening.ts': ['weakening'],
  'src/github/added-lines.ts': ['addedLines'],
  'src/github/suggestions.ts': ['bodyOf', 'remedies', 'suggestionsOf'],
  'src/sources/head-lines.ts': ['headLines'],
  'src/entries/moved-estates.ts': ['asMoved'],
  'src/entries/unopened.ts': ['insteadOfIgnored', 'openedByItself'],
  'src/reporters/more.ts': ['sarif', 'junit', 'gitlab', 'document', 'html'],
  'src/reporters/text-summary.ts': ['summary', 'textOfFinding'],
  'src/reporters/explaining.ts': ['allRules', 'lookUp', 'page', 'rulesToLookAt', 'unknown', 'unknownHere', 'usage'],
  'src/entries/wrong-option.ts': ['wrongOption'],
  'src/entries/asked-paths.ts': ['inRepository', 'requireLookedAt'],
  'src/entries/write-report.ts': ['writeReport'],
  'src/entries/new-file.ts': ['requireRoom', 'writeNew'],
  'src/entries/merge.ts': ['merge'],
  'src/entries/fix.ts': ['applyFixes'],
  'src/entries/init-config.ts': ['configText', 'declarable', 'writtenText'],
};

export const lazyEntries = Object.keys(LAZY);

/** Those that such bundles load in turn: what they have made for a report is there once. */
export const lazyWithin = ['src/model/near-names.ts', 'src/core/secret-spans.ts', 'src/core/known-words.ts', 'src/core/conceal.ts'];

export const bundleName = (entry) => `${basename(entry, '.ts')}.cjs`;

/** An esbuild plugin that puts in place of each such module, or of those that are named, what loads it. */
export const lazy = (entries = lazyEntries) => ({
  name: 'lazy',
  setup(build) {
    for (const entry of entries) {
      const functions = LAZY[entry];
      const path = resolve(entry);
      const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const load = `let loaded; const load = () => (loaded ??= require('./${bundleName(entry)}'));\n`;
      const stubs = functions.map((name) => `export const ${name} = (...given) => load().${name}(...given);`);
      build.onLoad({ filter: new RegExp(`^${escaped}$`) }, () => ({
        contents: load + stubs.join('\n'),
        loader: 'js',
        resolveDir: resolve('src'),
      }));
    }
    build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
});
