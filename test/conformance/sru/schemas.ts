import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";

const source = join(packageRoot, "../shared/fixtures/schemas");

/** What is needed to check answers against the published schemas; says once what is missing. */
export const canValidate = existsSync(source) && spawnSync("xmllint", ["--version"]).status === 0;
if (!canValidate)
  process.stderr.write(
    "Skipped: SRU answers are not checked against the schemas (xmllint or the public fixtures are missing).\n",
  );

export type Kind = "sru-2" | "scan-2" | "sru-1" | "scan-1" | "opac";

/** What a document says that its schema does not allow; empty when it is valid. */
export type Validator = {
  readonly faults: (kind: Kind, xml: string) => string;
  readonly end: () => Promise<void>;
};

const OASIS = "http://docs.oasis-open.org/ns/search-ws";

/** Lays the schemas out so that they find each other without a network. */
export async function openValidator(): Promise<Validator> {
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-schemas-"));
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  for (const name of [
    "facetedResults",
    "searchResultAnalysis",
    "xcql",
    "diagnostic",
    "scan",
    "sruResponse",
  ])
    await put(`${name}.xsd`, schema(name));
  for (const name of ["MARC21slim", "opacxml"]) await put(`${name}.xsd`, schema(name));
  await put("diagnostic-1.xsd", asVersion1(schema("diagnostic")));
  await put("sruResponse-1.xsd", asVersion1(schema("sruResponse")));
  await put("scan-1.xsd", withVersion(asVersion1(schema("scan"))));
  const with2 = [[`${OASIS}/sruResponse`, "sruResponse.xsd"]] as const;
  await put("sru-2.xsd", together(with2));
  await put("scan-2.xsd", together([[`${OASIS}/scan`, "scan.xsd"]]));
  await put("sru-1.xsd", together([["http://www.loc.gov/zing/srw/", "sruResponse-1.xsd"]]));
  await put("opac.xsd", together([]));
  return {
    faults: (kind, xml) => {
      const path = join(folder, kind === "scan-1" ? "scan-1.xsd" : `${kind}.xsd`);
      const { status, stderr } = spawnSync(
        "xmllint",
        ["--nonet", "--noout", "--schema", path, "-"],
        { input: xml, encoding: "utf8" },
      );
      return status === 0 ? "" : stderr;
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

function schema(name: string): string {
  const text = readFileSync(join(source, `${name}.xsd`), "utf8");
  return text.replace(/schemaLocation="[^"]*\/\s*([^"/]+)"/g, 'schemaLocation="$1"');
}

/** 1.2 has the same elements in other namespaces; the published schema says where the versions differ. */
function asVersion1(text: string): string {
  return text
    .replaceAll(`${OASIS}/sruResponse`, "http://www.loc.gov/zing/srw/")
    .replaceAll(`${OASIS}/diagnostic`, "http://www.loc.gov/zing/srw/diagnostic/")
    .replace(`targetNamespace="${OASIS}/scan"`, 'targetNamespace="http://www.loc.gov/zing/srw/"')
    .replace(
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"\nxmlns="${OASIS}/scan"`,
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"\nxmlns="http://www.loc.gov/zing/srw/"',
    )
    .replaceAll('schemaLocation="diagnostic.xsd"', 'schemaLocation="diagnostic-1.xsd"');
}

/** Answers and echoed requests of 1.2 begin with their version. */
function withVersion(text: string): string {
  const version = '<xs:element name="version" type="xs:string" minOccurs="0"/>';
  return text.replace(
    /(<xs:complexType name="(?:scanResponse|echoedScanRequest)Definition">\s*<xs:sequence>)/g,
    `$1${version}`,
  );
}

/** One schema that knows what records look like as well, so that those inside an answer are checked too. */
function together(others: readonly (readonly [namespace: string, file: string])[]): string {
  const imports = [["http://www.loc.gov/MARC21/slim", "MARC21slim.xsd"] as const, ...others].map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}<xs:include schemaLocation="opacxml.xsd"/></xs:schema>`;
}
