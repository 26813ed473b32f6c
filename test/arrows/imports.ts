/** What a source file imports, read from its text: by TypeScript's parser, in `.astro` from its frontmatter and its scripts. */
import ts from 'typescript';

/** One import as it is written. */
export interface Written {
  /** As it stands there: `../core/list.ts`, `preact/hooks`. Null where it is no literal, so that nobody can say what it imports. */
  readonly specifier: string | null;
  /** Whether it is gone in what runs. */
  readonly isType: boolean;
}

/** The literal of an expression, or null where it is none. */
const literal = (node: ts.Node | undefined): string | null =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;

/** Whether it is `import.meta`, or a member of it by this name. */
function isMeta(node: ts.Node | undefined, member?: string): boolean {
  if (node === undefined) return false;
  if (member === undefined) return ts.isMetaProperty(node);
  return ts.isPropertyAccessExpression(node) && node.name.text === member && isMeta(node.expression);
}

/** The imports of a script. `new URL('./x.ts', import.meta.url)` is one: a worker is started so. */
function ofScript(text: string, kind: ts.ScriptKind): Written[] {
  const found: Written[] = [];
  const add = (specifier: string | null, isType = false) => found.push({ specifier, isType });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(literal(node.moduleSpecifier), node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      add(literal(node.moduleSpecifier), node.isTypeOnly);
    else if (ts.isImportEqualsDeclaration(node)) add(null);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : null, true);
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(literal(node.arguments[0]));
      else if (isMeta(node.expression, 'glob')) add(null);
    } else if (ts.isNewExpression(node) && isMeta(node.arguments?.[1], 'url')) {
      const file = literal(node.arguments?.[0]);
      // A folder, or a name that is put together, is no file that is loaded.
      if (file !== null && /\.[cm]?[jt]sx?$/.test(file)) add(file);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, false, kind));
  return found;
}

function ofStyle(text: string): Written[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)].map(([, specifier = null]) => ({
    specifier,
    isType: false,
  }));
}

/** Attributes of a tag whose value is a plain text. */
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((one) => one !== undefined) ?? null;

function ofAstro(text: string): Written[] {
  const [, frontmatter = '', body = text] = /^\s*---\n([\s\S]*?)\n---\s*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  const found = ofScript(frontmatter, ts.ScriptKind.TS);
  const rest = body.replace(
    /<(script|style)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g,
    (_, name: string, attributes: string, inside = '') => {
      const src = attribute(attributes, 'src');
      if (src !== null) found.push({ specifier: src, isType: false });
      found.push(...(name === 'script' ? ofScript(inside, ts.ScriptKind.TS) : ofStyle(inside)));
      return '';
    },
  );
  // What is left is markup with expressions: an import in one of them is a call.
  for (const [, , specifier] of rest.matchAll(/\bimport\s*\(\s*(["'`])(.*?)\1/g))
    found.push({ specifier: specifier ?? null, isType: false });
  return found;
}

/** Everything that a file imports, in the order in which it stands there. @param path whose ending says what it is */
export function importsOf(path: string, text: string): Written[] {
  if (path.endsWith('.astro')) return ofAstro(text);
  if (path.endsWith('.css')) return ofStyle(text);
  if (path.endsWith('.tsx')) return ofScript(text, ts.ScriptKind.TSX);
  if (path.endsWith('.ts')) return ofScript(text, ts.ScriptKind.TS);
  if (path.endsWith('.js') || path.endsWith('.mjs')) return ofScript(text, ts.ScriptKind.JS);
  return [];
}
