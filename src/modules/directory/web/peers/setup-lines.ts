import { createHash } from "node:crypto";
import type { Locale } from "#kernel/i18n";
import { type PeersKey, peersWords } from "../../messages/peers-index.ts";
import type { ShownSetup } from "../../model/peers/entries.ts";
import type { PeerKey, PeerQuestions } from "../../model/peers/shape.ts";

type Line = { readonly key: PeersKey; readonly label: string; readonly value: string };

/** What a setup says, line by line: what two people compare over the telephone. */
export function setupLines(
  shown: Pick<ShownSetup, "setup" | "theirToken" | "ourToken">,
  locale: Locale,
): readonly Line[] {
  const t = peersWords(locale);
  const { setup, theirToken, ourToken } = shown;
  const line = (key: PeersKey, value: string): Line => ({ key, label: t(key), value });
  const token = (has: boolean) => (has ? t("token-set") : "–");
  return [
    line("url", setup.url),
    line("dialect", setup.dialect === "standard" ? t("dialect-standard") : setup.dialect),
    line("questions", questionText(setup.questions ?? null)),
    line("jwks", setup.jwksUrl ?? "–"),
    line("keys", setup.keys.map(keyText).join("\n") || "–"),
    line("certificate", setup.certificate ?? "–"),
    line("their-token", token(theirToken)),
    line("ours", t(`ours-${setup.ours}`)),
    line("our-token", token(ourToken)),
  ];
}

/** Old setups say nothing of questions. */
function questionText(questions: PeerQuestions | null): string {
  if (!questions) return "–";
  const { url, languages, hours } = questions;
  return [url, languages.join(", "), hours].filter(Boolean).join("\n");
}

/** A key by its id and the beginning of its fingerprint. */
function keyText({ keyId, publicKey }: PeerKey): string {
  const digits = createHash("sha256").update(publicKey).digest("hex").slice(0, 16);
  return `${keyId} (${digits.replaceAll(/(.{4})(?=.)/g, "$1 ")})`;
}

/** The two setups side by side; a token shows only that it is another. */
export function changedLines(old: ShownSetup | null, fresh: ShownSetup, locale: Locale) {
  const t = peersWords(locale);
  const before = new Map(old ? setupLines(old, locale).map(({ key, value }) => [key, value]) : []);
  return setupLines(fresh, locale).map(({ key, label, value }) => {
    const renewed =
      (key === "their-token" && fresh.newTheirToken) || (key === "our-token" && fresh.newOurToken);
    const values = [before.get(key) ?? "–", renewed ? t("token-new") : value];
    return { label, values, differs: values[0] !== values[1] };
  });
}
