import type { OwnSystemKey } from "../../messages/own-system-index.ts";
import type { SystemKind } from "../../model/own-system/settings.ts";

/** One thing to be filled in: how, and with which words. */
export type SystemField = {
  readonly name: string;
  readonly input: "line" | "number" | "tick" | "text" | "choice";
  readonly label: OwnSystemKey;
  readonly hint?: OwnSystemKey;
  readonly options?: readonly { readonly value: string; readonly label: OwnSystemKey }[];
};

export type SystemGroup = {
  readonly legend: OwnSystemKey;
  readonly fields: readonly SystemField[];
};

const field =
  (input: SystemField["input"]) =>
  (name: string, label: OwnSystemKey, hint?: OwnSystemKey): SystemField =>
    hint === undefined ? { input, name, label } : { input, name, label, hint };
const [line, number, tick, text, choice] = [
  field("line"),
  field("number"),
  field("tick"),
  field("text"),
  field("choice"),
];

const certificate = text("certificate", "certificate", "certificate-hint");

/** What every kind asks for at the end. */
export const sharedFields: SystemGroup = {
  legend: "how",
  fields: [
    line("pickup", "pickup", "pickup-hint"),
    text("accounts", "accounts", "accounts-hint"),
    line("prefix", "prefix", "prefix-hint"),
    number("deadline", "deadline"),
  ],
};

/** What each kind needs to know; the password has a place of its own, at the end of "who". */
export const systemFields: Readonly<Record<Exclude<SystemKind, "none">, readonly SystemGroup[]>> = {
  ncip: [
    { legend: "where", fields: [line("address", "address", "address-hint"), certificate] },
    {
      legend: "who",
      fields: [
        line("ourAgency", "our-agency"),
        line("theirAgency", "their-agency"),
        {
          ...choice("signIn", "sign-in"),
          options: [
            { value: "agency", label: "sign-in-agency" },
            { value: "system", label: "sign-in-system" },
            { value: "http", label: "sign-in-http" },
          ],
        },
        line("user", "user", "user-http-hint"),
        line("userType", "user-type", "type-hint"),
        line("itemType", "item-type", "type-hint"),
      ],
    },
  ],
  sip2: [
    {
      legend: "where",
      fields: [
        line("host", "host"),
        number("port", "port"),
        tick("tls", "tls", "tls-hint"),
        certificate,
      ],
    },
    {
      legend: "who",
      fields: [
        line("institution", "institution"),
        line("user", "user"),
        line("location", "location"),
      ],
    },
  ],
};
