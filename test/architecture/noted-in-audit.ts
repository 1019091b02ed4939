import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript6";
import { packageRoot } from "#kernel/config";

/** A message of the audit that is needed, and the file that needs it. */
type Needed = readonly (readonly [word: string, where: string])[];

/** The parameter of `audit`, and of what passes its own on to it, that says what there is beside the subject. */
const DETAIL = "detail";
const CALLS_AUDIT = /\baudit\(/;

/**
 * Keys (`key-role`) and values (`value-role-staff`) that the program can note as details in the audit, as the
 * types of its calls tell, each with a file that notes it. What is of a wider type was typed by people.
 */
export function notedInAudit(): ReadonlyMap<string, string> {
  const files = speakingOfAudit();
  const program = ts.createProgram(files, optionsOfThePackage());
  const checker = program.getTypeChecker();
  const needed = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? callsIn(source).flatMap((call) => neededBy(call, checker)) : [];
  });
  return new Map(needed);
}

/** Files that call `audit`, or a function beside such a call that takes a detail: the compiler need read no others. */
function speakingOfAudit(): readonly string[] {
  const texts = globSync("src/{kernel/identity,modules/*/actions}/**/*.ts", { cwd: packageRoot })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => join(packageRoot, file))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const passing = texts
    .filter(({ text }) => CALLS_AUDIT.test(text))
    .flatMap(({ text }) => [...text.matchAll(/function (\w+)\([^)]*\bdetail: /g)])
    .map(([, name]) => name);
  const speaking = new RegExp(`\\b(${["audit", ...passing].join("|")})\\(`);
  return texts.filter(({ text }) => speaking.test(text)).map(({ file }) => file);
}

function optionsOfThePackage(): ts.CompilerOptions {
  const path = join(packageRoot, "tsconfig.json");
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file));
  return ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, packageRoot).options;
}

function callsIn(node: ts.Node): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const look = (one: ts.Node): void => {
    if (ts.isCallExpression(one)) found.push(one);
    ts.forEachChild(one, look);
  };
  look(node);
  return found;
}

function neededBy(call: ts.CallExpression, checker: ts.TypeChecker): Needed {
  const detail = call.arguments[detailPlace(call, checker)];
  if (!detail) return [];
  const where = call.getSourceFile().fileName.slice(packageRoot.length + 1);
  return ofFields(checker.getTypeAtLocation(detail), checker).map((word) => [word, where]);
}

/** At which place a call says the detail; -1 where what is called does not write into the audit. */
function detailPlace({ expression }: ts.CallExpression, checker: ts.TypeChecker): number {
  if (!ts.isIdentifier(expression)) return -1;
  const named = checker.getSymbolAtLocation(expression);
  const called =
    named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  const declared = called?.valueDeclaration;
  if (!declared || !ts.isFunctionDeclaration(declared)) return -1;
  if (!CALLS_AUDIT.test(declared.getSourceFile().text)) return -1;
  return declared.parameters.findIndex(({ name }) => name.getText() === DETAIL);
}

function ofFields(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  return partsOf(type)
    .flatMap((part) => part.getProperties())
    .flatMap((field) =>
      partsOf(checker.getNonNullableType(checker.getTypeOfSymbol(field))).flatMap((part) =>
        ofValue(field.name, part, checker),
      ),
    );
}

/** As `detailLines` reads them: fields within fields say themselves, lists each of what they have. */
function ofValue(key: string, type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return partsOf(checker.getTypeArguments(type as ts.TypeReference)[0] ?? type).flatMap((one) =>
      ofValue(key, one, checker),
    );
  if (type.isStringLiteral())
    return [`key-${key}`, `value-${key === "roles" ? "role" : key}-${type.value}`];
  return type.flags & ts.TypeFlags.Object && !isSaidWhole(type)
    ? ofFields(type, checker)
    : [`key-${key}`];
}

/** Texts in several languages, amounts of money and hours. */
function isSaidWhole(type: ts.Type): boolean {
  return ["en", "amount", "opens"].some((name) => type.getProperty(name) !== undefined);
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}
