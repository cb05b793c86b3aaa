import { Composer, type Document, Lexer, Parser } from 'yaml';
import { type Budget, STEPS, spend, usedUp } from './budget.js';
import { MAX_DEPTH, type Problem, tooDeep } from './problem.js';

/** More mistakes than this are not told one by one, and behind so many nothing is read. */
export const MAX_YAML_PROBLEMS = 100;

export interface YamlDocuments {
  /** As far as they are read, with the library's own nodes and errors. */
  readonly documents: readonly Document.Parsed[];
  /** Where it is not read any further, being nested too deeply, or of too many pieces. */
  readonly refused: Problem | null;
}

/** As the library's `parseAllDocuments`, but it ends where a text is broken beyond use: each of its errors takes its time. */
export function yamlDocuments(text: string, budget: Budget): YamlDocuments {
  const parser = new Parser();
  let left = MAX_YAML_PROBLEMS;
  let refused: Problem | null = null;
  const tokens = function* () {
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') left -= 1;
        yield token;
      }
      const open = parser.stack.at(-1);
      if (parser.stack.length > DOCUMENT + MAX_DEPTH && open && 'items' in open) refused = tooDeep(open.offset);
      if (!spend(budget, stepsOf(lexeme))) refused = usedUp(Math.min(parser.offset, text.length));
      if (refused !== null || left < 0) break;
    }
    yield* parser.end();
  };
  const composer = new Composer({ resolveKnownTags: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core' });
  // Without the document that is forced here, mistakes of a text that holds none would be told nobody.
  const documents = withoutStacks(() => [...composer.compose(tokens(), true, text.length)]);
  // What was cut off there is no mistake of the file.
  return { documents: budget.left < 0 ? [] : documents, refused };
}

/** Of an escape that does not exist an error is made; a document is an object with a schema of its own; between double quotes a value is put together letter by letter. */
function stepsOf(lexeme: string): number {
  if (lexeme === '---') return STEPS.yamlDocument;
  const quoted = lexeme[0] === '"' ? STEPS.yamlQuotedCharacter * lexeme.length : 0;
  return STEPS.yamlToken + quoted + (lexeme.includes('\\') ? STEPS.yamlEscape * (lexeme.split('\\').length - 1) : 0);
}

/** The document itself counts as one that is open. */
const DOCUMENT = 1;

/** The parser makes an error for each mistake, and nobody looks at their stacks. */
function withoutStacks<T>(parse: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
