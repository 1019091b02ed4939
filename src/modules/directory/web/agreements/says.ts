import { formatDate, formatList, formatNumber, type Locale } from "#kernel/i18n";
import type { PartyNames } from "../../actions/agreements/read-agreements.ts";
import { type AgreementsKey, agreementsWords } from "../../messages/agreements-index.ts";
import {
  type Party,
  type PartyRef,
  type Service,
  services,
  type ServiceTerms,
  type Terms,
  type VersionData,
} from "../../model/agreements/shape.ts";
import { daysText } from "../times.ts";
import { said } from "../view.ts";

/** One thing that an agreement says, in words. */
export type Line = { readonly key: string; readonly label: string; readonly value: string };

export type SayingProps = {
  readonly locale: Locale;
  readonly names: PartyNames;
  /** Whether what it costs is shown; where it is not, nothing is called free. */
  readonly money: boolean;
};

/** What a version says, in the order in which one reads a contract; what it is silent of is left out. */
export function linesOf(version: VersionData, props: SayingProps): readonly Line[] {
  const { locale } = props;
  const t = agreementsWords(locale);
  const { kind, parties, starts, ends, remindDays, terms } = version;
  const date = (day: string) => formatDate(locale, Temporal.PlainDate.from(day));
  const line = (key: AgreementsKey, value: string): Line => ({ key, label: t(key), value });
  const all = [
    line("kind", t(`kind-${kind}`)),
    line(
      "parties",
      formatList(
        locale,
        parties.map((party) => partyText(party, props)),
      ),
    ),
    line("starts", date(starts)),
    line("ends", ends === null ? t("open-end") : date(ends)),
    line("reminder", remindDays === null ? "" : t("remind-said", { days: remindDays })),
    ...serviceLines(terms, props),
    line("open-limit", terms.openLimit === null ? "" : formatNumber(locale, terms.openLimit)),
    line("ask-unseen", terms.askUnseen ? t("ask-unseen-said") : ""),
    line("excluded-collections", formatList(locale, terms.excludedCollections)),
    line("ratio", terms.ratio === null ? "" : formatNumber(locale, terms.ratio)),
    line("pauses", terms.pauses.map(({ from, to }) => daysText(locale, from, to)).join("; ")),
    line("text", said(terms.text, locale).text),
  ];
  return all.filter(({ value }) => value !== "");
}

/** What each service is, in words; those that are not offered are empty. */
export function serviceLines(
  terms: Pick<Terms, Service>,
  props: Pick<SayingProps, "locale" | "money">,
): readonly Line[] {
  const t = agreementsWords(props.locale);
  return services.map((service) => {
    const key = `service-${service}` as const;
    return { key, label: t(key), value: serviceText(service, terms[service], props) };
  });
}

/** A party's name, as the reader knows it. */
export function partyName(
  party: PartyRef,
  { names, locale }: Pick<SayingProps, "names" | "locale">,
): string {
  const name = said(names.get(party) ?? {}, locale).text;
  return name || party.slice(party.indexOf(":") + 1);
}

function partyText({ party, lends, borrows, ratio }: Party, props: SayingProps): string {
  const t = agreementsWords(props.locale);
  const role = lends === borrows ? null : t(lends ? "role-lends" : "role-borrows");
  const own = ratio === null ? null : formatNumber(props.locale, ratio);
  const notes = [role, own].filter((note) => note !== null);
  const name = partyName(party, props);
  return notes.length === 0 ? name : `${name} (${notes.join("; ")})`;
}

function serviceText(
  service: Service,
  terms: ServiceTerms | null,
  { locale, money }: Pick<SayingProps, "locale" | "money">,
): string {
  if (terms === null) return "";
  const t = agreementsWords(locale);
  const parts = [
    money && costText(terms, locale),
    service !== "onsite" && t("said-answer", { days: terms.answerDays }),
    SENT.includes(service) && t("said-delivery", { days: terms.deliveryDays }),
    ...(LENT.includes(service) ? lentText(terms, locale) : []),
  ];
  return parts.filter(Boolean).join(" · ");
}

const SENT: readonly Service[] = ["loan", "copy"];
const LENT: readonly Service[] = ["loan", "onsite"];

function lentText({ loanDays, renewals }: ServiceTerms, locale: Locale): readonly string[] {
  const t = agreementsWords(locale);
  return [
    loanDays === null ? "" : t("said-loan", { days: loanDays }),
    renewals === 0 ? "" : t("said-renewals", { count: renewals }),
  ];
}

function costText({ cost }: ServiceTerms, locale: Locale): string {
  return cost ? moneyText(locale, cost) : agreementsWords(locale)("free");
}

/** An amount as the language writes it, with every decimal that was agreed. */
function moneyText(
  locale: Locale,
  { amount, currency }: { readonly amount: string; readonly currency: string },
): string {
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits: 4,
  });
  return format.format(Number(amount));
}
