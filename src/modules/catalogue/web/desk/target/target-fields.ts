import type { LiveKey } from "../../../messages/pages-live-index.ts";
import type { ConnectorKind } from "../../../model/availability/target.ts";

/** One thing to be filled in: how, and with which words. */
export type TargetField = {
  readonly name: string;
  readonly input: "line" | "number" | "tick" | "text" | "choice";
  readonly label: LiveKey;
  readonly hint?: LiveKey;
  /** Of a choice: values, and their words where they are not the value itself. */
  readonly options?: readonly {
    readonly value: string;
    readonly label?: LiveKey;
    readonly hint?: LiveKey;
  }[];
};

export type TargetGroup = { readonly legend: LiveKey; readonly fields: readonly TargetField[] };

const line = (name: string, label: LiveKey, hint?: LiveKey): TargetField =>
  field("line", name, label, hint);
const number = (name: string, label: LiveKey, hint?: LiveKey): TargetField =>
  field("number", name, label, hint);

function field(
  input: TargetField["input"],
  name: string,
  label: LiveKey,
  hint?: LiveKey,
): TargetField {
  return hint === undefined ? { input, name, label } : { input, name, label, hint };
}

const tls = field("tick", "tls", "tls", "tls-hint");
const certificate = field("text", "certificate", "certificate", "certificate-hint");
const user = line("user", "user");

/** What every way asks for at the end. */
export const sharedFields: TargetGroup = {
  legend: "what",
  fields: [
    line("numberField", "number-field", "number-field-hint"),
    line("numberPrefix", "number-prefix", "number-prefix-hint"),
    number("deadline", "deadline", "deadline-hint"),
  ],
};

/** What each way of asking needs to know; the password has a place of its own. */
export const targetFields: Readonly<Record<ConnectorKind, readonly TargetGroup[]>> = {
  sru: [
    {
      legend: "where",
      fields: [
        line("address", "address", "address-sru-hint"),
        {
          ...field("choice", "version", "version"),
          options: ["1.1", "1.2", "2.0"].map((value) => ({ value })),
        },
        line("schema", "schema", "schema-hint"),
        line("numberIndex", "number-index"),
        line("isbnIndex", "isbn-index", "isbn-index-hint"),
        certificate,
      ],
    },
    { legend: "who", fields: [user] },
  ],
  z3950: [
    {
      legend: "where",
      fields: [
        line("host", "host"),
        number("port", "port"),
        tls,
        line("database", "database"),
        {
          ...field("choice", "syntax", "syntax"),
          options: [
            { value: "opac", label: "syntax-opac" },
            { value: "marc", label: "syntax-marc" },
          ],
        },
        number("numberUse", "number-use"),
        number("isbnUse", "isbn-use", "isbn-use-hint"),
        certificate,
      ],
    },
    { legend: "who", fields: [line("group", "group"), user] },
  ],
  "ils-di": [
    {
      legend: "where",
      fields: [
        line("address", "address", "address-ils-di-hint"),
        field("tick", "detail", "detail", "detail-hint"),
        certificate,
      ],
    },
  ],
  koha: [
    { legend: "where", fields: [line("address", "address", "address-koha-hint"), certificate] },
    {
      legend: "who",
      fields: [
        {
          ...field("choice", "access", "access"),
          options: [
            { value: "public", label: "access-public", hint: "access-public-hint" },
            { value: "staff", label: "access-staff", hint: "access-staff-hint" },
          ],
        },
        user,
      ],
    },
  ],
  sip2: [
    { legend: "where", fields: [line("host", "host"), number("port", "port"), tls, certificate] },
    {
      legend: "who",
      fields: [line("institution", "institution"), user, line("location", "location")],
    },
  ],
};
