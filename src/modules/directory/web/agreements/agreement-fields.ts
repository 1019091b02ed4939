import type { Form } from "#kernel/http";
import { locales } from "#kernel/i18n";
import {
  type Party,
  type Service,
  services,
  type ServiceTerms,
  type Terms,
  type VersionData,
} from "../../model/agreements/shape.ts";
import { type FormState, stored } from "../desk/form-state.ts";
import { localTextOf, numberOrNull, textOrNull } from "../desk/read-fields.ts";
import { localValues } from "../desk/values.ts";

const translated = (name: string) => locales.map((locale) => `${name}.${locale}`);
/** Names of the fields of one service. */
export const serviceFields = (service: Service) =>
  [
    "answerDays",
    "deliveryDays",
    "loanDays",
    "renewals",
    "cost.amount",
    "cost.currency",
    "offered",
  ].map((name) => `terms.${service}.${name}`);

/** Names of the form's fields, in order. */
export function formFields({ lists }: FormState): readonly string[] {
  return [
    "code",
    ...translated("name"),
    "kind",
    "parties",
    ...(lists["parties"] ?? []).map((party) => `ratio.${party}`),
    "starts",
    "ends",
    "remindDays",
    ...services.flatMap(serviceFields),
    "terms.openLimit",
    "terms.ratio",
    "terms.askUnseen",
    "terms.excludedCollections",
    "terms.pauses",
    ...translated("terms.text"),
  ];
}

/** What was typed, as the shape of a version has it. */
export function readVersion(form: Form): object {
  return {
    kind: form.text("kind"),
    name: localTextOf(form, "name"),
    starts: form.text("starts"),
    ends: textOrNull(form, "ends"),
    remindDays: numberOrNull(form, "remindDays"),
    parties: form.all("parties").map((party) => readParty(form, party)),
    terms: {
      ...readServices(form),
      openLimit: numberOrNull(form, "terms.openLimit"),
      ratio: numberOrNull(form, "terms.ratio"),
      ...(form.text("terms.askUnseen") === "" ? {} : { askUnseen: true }),
      excludedCollections: linesOf(form, "terms.excludedCollections"),
      pauses: linesOf(form, "terms.pauses").map(readDays),
      text: localTextOf(form, "terms.text"),
    },
  };
}

/** What was typed of every service. */
export function readServices(form: Form): object {
  return Object.fromEntries(
    services.map((service) => [service, readService(form, `terms.${service}`)]),
  );
}

function readParty(form: Form, party: string): object {
  const role = form.text(`role.${party}`) || "both";
  return {
    party,
    lends: role !== "borrows",
    borrows: role !== "lends",
    ratio: numberOrNull(form, `ratio.${party}`),
  };
}

function readService(form: Form, path: string): object | null {
  if (form.text(`${path}.offered`) !== "on") return null;
  const amount = form.text(`${path}.cost.amount`).replace(",", ".");
  return {
    answerDays: numberOrNull(form, `${path}.answerDays`) ?? undefined,
    deliveryDays: numberOrNull(form, `${path}.deliveryDays`) ?? undefined,
    loanDays: numberOrNull(form, `${path}.loanDays`),
    renewals: numberOrNull(form, `${path}.renewals`) ?? undefined,
    cost:
      amount === "" ? null : { amount, currency: form.text(`${path}.cost.currency`).toUpperCase() },
  };
}

/** Lines with anything in them. */
export function linesOf(form: Form, name: string): readonly string[] {
  return form
    .text(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** "2026-12-20 – 2027-01-06", or one day; what is none stays as it is, to be refused. */
export function readDays(line: string): { readonly from: string; readonly to: string } {
  const days = /^(\S+)\s*(?:–|—|-|\/|to|bis|\s)\s*(\S+)$/.exec(line);
  const [from, to] = [days?.[1] ?? line, days?.[2] ?? line];
  return /^\d{4}-\d\d-\d\d$/.test(line) ? { from: line, to: line } : { from, to };
}

/** A stored version as the form shows it. */
export function versionState(version: VersionData): FormState {
  const { kind, name, starts, ends, remindDays, parties, terms } = version;
  return stored(
    {
      ...localValues("name", name),
      ...Object.assign({}, ...parties.map(partyValues)),
      ...termsState(terms).values,
      kind,
      starts,
      ends: ends ?? "",
      remindDays: remindDays?.toString() ?? "",
      "terms.openLimit": terms.openLimit?.toString() ?? "",
      "terms.ratio": terms.ratio?.toString() ?? "",
      "terms.askUnseen": terms.askUnseen ? "on" : "",
      "terms.excludedCollections": terms.excludedCollections.join("\n"),
      "terms.pauses": terms.pauses.map(({ from, to }) => `${from} – ${to}`).join("\n"),
    },
    { parties: parties.map(({ party }) => party) },
  );
}

/** Services and words of terms as a form shows them. */
export function termsState(terms: Pick<Terms, Service | "text">): FormState {
  return stored({
    ...localValues("terms.text", terms.text),
    ...Object.assign({}, ...services.map((service) => serviceValues(service, terms[service]))),
  });
}

type Values = Readonly<Record<string, string>>;

function partyValues({ party, lends, borrows, ratio }: Party): Values {
  const role = lends === borrows ? "both" : lends ? "lends" : "borrows";
  return { [`role.${party}`]: role, [`ratio.${party}`]: ratio?.toString() ?? "" };
}

function serviceValues(service: Service, terms: ServiceTerms | null): Values {
  if (terms === null) return {};
  const { answerDays, deliveryDays, loanDays, renewals, cost } = terms;
  const values = {
    offered: "on",
    answerDays: String(answerDays),
    deliveryDays: String(deliveryDays),
    loanDays: loanDays?.toString() ?? "",
    renewals: String(renewals),
    "cost.amount": cost?.amount ?? "",
    "cost.currency": cost?.currency ?? "EUR",
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`terms.${service}.${name}`, value]),
  );
}
