import { formatList, languageName, type Locale } from "#kernel/i18n";
import type { Datum } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { deskWords, words } from "../../messages/index.ts";
import { peersWords } from "../../messages/peers-index.ts";
import type { Answers, Step } from "../../model/invitations/shape.ts";
import { PostalAddress } from "../address.tsx";
import { serviceLines } from "../agreements/says.ts";
import { setupLines } from "../peers/setup-lines.ts";
import { said } from "../view.ts";

/** What was answered in one step, in words; nothing where it is still open. */
export function answerLines(answers: Answers, step: Step, locale: Locale): readonly Datum[] {
  const lines = { who, place, contact, system, terms } satisfies Record<Step, unknown>;
  return lines[step](answers, locale);
}

function who({ who }: Answers, locale: Locale): readonly Datum[] {
  if (!who) return [];
  const t = peersWords(locale);
  return [
    { label: t("name"), value: said(who.name, locale).text },
    { label: deskWords(locale)("partner-kind"), value: words(locale)(`partner-${who.kind}`) },
    { label: t("agencies"), value: who.agencies.map((key) => <bdi key={key}>{key}</bdi>) },
  ];
}

function place({ place }: Answers, locale: Locale): readonly Datum[] {
  if (!place) return [];
  const t = deskWords(locale);
  return [
    { label: t("address"), value: <PostalAddress address={place.address} locale={locale} /> },
    { label: t("time-zone"), value: <bdi>{place.timeZone}</bdi> },
  ];
}

function contact({ contact }: Answers, locale: Locale): readonly Datum[] {
  if (!contact) return [];
  const t = deskWords(locale);
  const { email, phone, website } = contact.contact;
  const languages = contact.languages.map((code) => languageName(locale, code));
  return [
    { label: t("email"), value: <bdi>{email}</bdi> },
    { label: t("phone"), value: phone && <bdi>{phone}</bdi> },
    { label: t("website"), value: website && <bdi>{website}</bdi> },
    { label: t("languages"), value: formatList(locale, languages) },
  ];
}

function system({ system }: Answers, locale: Locale): readonly Datum[] {
  if (!system) return [];
  const t = peersWords(locale);
  const by = { label: t("system-by"), value: t(`by-${system.by}`) };
  if (system.by === "mail") return [by];
  const { by: _, ...setup } = system;
  const lines = setupLines(
    { setup: { ...setup, ours: "signature", questions: null }, theirToken: false, ourToken: false },
    locale,
  );
  const known = lines.filter(({ key }) =>
    ["url", "dialect", "jwks", "keys", "certificate"].includes(key),
  );
  return [by, ...known.map(({ label, value }) => ({ label, value: <bdi>{value}</bdi> }))];
}

function terms({ terms }: Answers, locale: Locale): readonly Datum[] {
  if (!terms) return [];
  const inWords = { label: agreementsWords(locale)("text"), value: said(terms.text, locale).text };
  return [...serviceLines(terms, { locale, money: true }), inWords];
}
