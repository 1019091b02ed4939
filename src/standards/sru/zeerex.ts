import { element, textElement } from "#standards/xml";

/** An index as a client has to know it. */
export type ExplainedIndex = {
  readonly title: string;
  /** Context set and name in it; the first is the usual one. */
  readonly names: readonly { readonly set: string; readonly name: string }[];
  readonly relations: readonly string[];
  readonly isScanned: boolean;
  readonly isSorted: boolean;
};

export type ExplainedSchema = {
  readonly identifier: string;
  readonly name: string;
  readonly title: string;
  readonly location?: string;
};

/** What a server says of itself (ZeeRex 2.0). */
export type Explained = {
  readonly version: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly isSecure: boolean;
  readonly title: string;
  readonly description: string;
  readonly sets: readonly { readonly name: string; readonly identifier: string }[];
  readonly indexes: readonly ExplainedIndex[];
  readonly schemas: readonly ExplainedSchema[];
  readonly defaults: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly supports: readonly (readonly [type: string, value: string])[];
};

/** The schema that explain records are in, and its namespace. */
export const zeerexSchema = "http://explain.z3950.org/dtd/2.0/";

/** Writes the explain record. */
export function zeerexXml(explained: Explained): string {
  return element("explain", { xmlns: zeerexSchema }, [
    serverInfo(explained),
    element("databaseInfo", {}, [
      textElement("title", explained.title, { lang: "en", primary: "true" }),
      textElement("description", explained.description, { lang: "en", primary: "true" }),
    ]),
    element("indexInfo", {}, [
      ...explained.sets.map(({ name, identifier }) => element("set", { name, identifier }, [])),
      ...explained.indexes.map(indexXml),
    ]),
    element("schemaInfo", {}, explained.schemas.map(schemaXml)),
    element("configInfo", {}, [
      ...typed("default", Object.entries(explained.defaults)),
      ...typed("setting", Object.entries(explained.settings)),
      ...typed("supports", explained.supports),
    ]),
  ]);
}

function serverInfo({ version, host, port, database, isSecure }: Explained): string {
  const transport = isSecure ? "https" : "http";
  return element("serverInfo", { protocol: "SRU", version, transport, method: "GET POST" }, [
    textElement("host", host),
    textElement("port", String(port)),
    textElement("database", database),
  ]);
}

function indexXml({ title, names, relations, isScanned, isSorted }: ExplainedIndex): string {
  const can = { search: "true", scan: String(isScanned), sort: String(isSorted) };
  return element("index", can, [
    textElement("title", title, { lang: "en" }),
    ...names.map(({ set, name }, at) =>
      element("map", at === 0 ? { primary: "true" } : {}, [textElement("name", name, { set })]),
    ),
    element(
      "configInfo",
      {},
      typed(
        "supports",
        relations.map((relation) => ["relation", relation]),
      ),
    ),
  ]);
}

function schemaXml({ identifier, name, title, location }: ExplainedSchema): string {
  return element("schema", { identifier, name, location, sort: "false", retrieve: "true" }, [
    textElement("title", title, { lang: "en" }),
  ]);
}

function typed(name: string, values: readonly (readonly string[])[]): readonly string[] {
  return values.map(([type, value = ""]) => textElement(name, value, { type }));
}
