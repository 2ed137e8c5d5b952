import ts from 'typescript';

/** A member of Office.js that the source uses, and the requirement sets that its documentation names. */
export interface ApiUse {
  readonly member: string;
  readonly place: string;
  /** "ExcelApi 1.9"; empty where the documentation names none: such a member belongs to the common API. */
  readonly sets: readonly { readonly name: string; readonly version: string }[];
  /** The sets that an enclosing `isSetSupported` asks for: "ExcelApi 1.14". */
  readonly guards: readonly string[];
}

/** Every use of a member declared by `@types/office-js` in the files of a folder of the source. */
export function readApiUses(configFile: string, isOwn: (file: string) => boolean): readonly ApiUse[] {
  const { config } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    configFile.slice(0, configFile.lastIndexOf('/')),
  );
  const program = ts.createProgram(fileNames, {
    ...options,
    composite: false,
    noEmit: true,
    emitDeclarationOnly: false,
    declaration: false,
  });
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const file of program.getSourceFiles()) {
    if (isOwn(file.fileName)) visit(file, file);
  }
  return uses;

  function visit(node: ts.Node, file: ts.SourceFile): void {
    if (ts.isIdentifier(node) && !isInTypeOrImport(node)) record(node, file);
    ts.forEachChild(node, (child) => visit(child, file));
  }

  function record(name: ts.Identifier, file: ts.SourceFile): void {
    const symbol = checker.getSymbolAtLocation(name);
    const declaration = symbol?.declarations?.find((one) => one.getSourceFile().fileName.includes('@types/office-js/'));
    if (!symbol || !declaration || ts.isModuleDeclaration(declaration)) return;
    const { line } = file.getLineAndCharacterOfPosition(name.getStart());
    uses.push({
      member: checker.symbolToString(symbol),
      place: `${file.fileName.split('/src/')[1]}:${line + 1}`,
      sets: setsOf(declaration),
      guards: guardsOf(name),
    });
  }
}

function isInTypeOrImport(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isTypeNode(at) || ts.isImportDeclaration(at)) return true;
    if (ts.isExpression(at) && !ts.isIdentifier(at) && !ts.isPropertyAccessExpression(at)) return false;
  }
  return false;
}

/** What a comment says of Outlook alone does not bind Excel. */
const outlookOnly = /The following outlines support information for Outlook[\s\S]*$/u;

/** The note nearest to the member: its own, else that of the class or interface around it. */
function setsOf(declaration: ts.Node): ApiUse['sets'] {
  for (let at: ts.Node | undefined = declaration; at && !ts.isModuleBlock(at); at = at.parent) {
    const text = ts
      .getJSDocCommentsAndTags(at)
      .map((doc) => doc.getText().replace(outlookOnly, ''))
      .join('\n');
    const notes = [...text.matchAll(/\[\s*Api set:\s*(\w+)\s+(\d+\.\d+)[^\]]*\]/giu)];
    const sets = notes.map(([, name = '', version = '']) => ({ name, version }));
    if (sets.length > 0) return sets;
  }
  return [];
}

/** `if (…isSetSupported('ExcelApi', '1.14')) { here }`, or the same before `?` or `&&`. */
function guardsOf(node: ts.Node): string[] {
  const guards: string[] = [];
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === at
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === at
          ? parent.condition
          : ts.isBinaryExpression(parent) &&
              parent.right === at &&
              parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
            ? parent.left
            : null;
    const asked = condition && /isSetSupported\(\s*'(\w+)',\s*'(\d+\.\d+)'\s*\)/u.exec(condition.getText());
    if (asked) guards.push(`${asked[1]} ${asked[2]}`);
  }
  return guards;
}
