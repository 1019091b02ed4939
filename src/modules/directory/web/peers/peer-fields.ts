import type { Form } from "#kernel/http";
import { locales } from "#kernel/i18n";
import type { PeerRecord } from "../../model/peers/entries.ts";
import type { PeerKey, PeerQuestions, PeerSetup } from "../../model/peers/shape.ts";
import { linesOf } from "../agreements/agreement-fields.ts";
import { type FormState, stored } from "../desk/form-state.ts";
import { languagesOf, localTextOf, textOrNull } from "../desk/read-fields.ts";
import { localValues } from "../desk/values.ts";

export const setupFields = ["url", "dialect", "jwksUrl", "keys", "certificate"] as const;
export const peerFields: readonly string[] = [
  "code",
  ...locales.map((locale) => `names.${locale}`),
  "agencies",
  ...setupFields,
  "questions.url",
  "questions.languages",
  "questions.hours",
  "theirToken",
  "ours",
  "ourToken",
];

/** What was typed of a peer, as its shape has it. */
export function readPeer(form: Form): object {
  return {
    names: localTextOf(form, "names"),
    agencies: linesOf(form, "agencies"),
    ...readSetup(form),
    questions: readQuestions(form),
    ours: form.text("ours"),
    theirToken: form.text("theirToken") || undefined,
    ourToken: form.text("ourToken") || undefined,
  };
}

/** Whether it answers questions is whether it has an address for them. */
function readQuestions(form: Form): object | null {
  const url = form.text("questions.url");
  if (url === "") return null;
  const languages = languagesOf(form, "questions.languages");
  return { url, languages, hours: form.text("questions.hours") };
}

/** Where it is reached, and by what it is known. */
export function readSetup(form: Form): object {
  return {
    url: form.text("url"),
    dialect: form.text("dialect") || undefined,
    jwksUrl: textOrNull(form, "jwksUrl"),
    keys: readKeys(form.text("keys")),
    certificate: textOrNull(form, "certificate"),
  };
}

const KEY = /^([^\n]*)\n?(-----BEGIN [A-Z ]+-----[^-]*-----END [A-Z ]+-----)/gm;

/** Each key after a line with its id; what is none stays as it is, to be refused. */
function readKeys(text: string): readonly PeerKey[] {
  if (text === "") return [];
  const clean = text.replaceAll("\r\n", "\n").replaceAll(/\n{2,}/g, "\n");
  const keys = [...clean.matchAll(KEY)].map(([, keyId = "", publicKey = ""]) => ({
    keyId: keyId.startsWith("-----") ? "" : keyId.trim(),
    publicKey: publicKey.trim(),
  }));
  return keys.length > 0 ? keys : [{ keyId: "?", publicKey: text }];
}

/** A stored peer as its form shows it; tokens are never shown. */
export function peerState({ names, agencies, current }: PeerRecord): FormState {
  return stored({
    ...localValues("names", names),
    agencies: agencies.join("\n"),
    ...(current ? setupValues(current.setup) : {}),
    ...questionValues(current?.setup.questions ?? null),
    ours: current?.setup.ours ?? "signature",
  });
}

function questionValues(questions: PeerQuestions | null): Record<string, string> {
  if (!questions) return {};
  const { url, languages, hours } = questions;
  return {
    "questions.url": url,
    "questions.languages": languages.join(", "),
    "questions.hours": hours,
  };
}

type SetupToShow = Omit<PeerSetup, "ours" | "questions">;
export function setupValues({ url, dialect, jwksUrl, keys, certificate }: SetupToShow) {
  return {
    url,
    dialect,
    jwksUrl: jwksUrl ?? "",
    keys: keys.map(({ keyId, publicKey }) => `${keyId}\n${publicKey}`).join("\n\n"),
    certificate: certificate ?? "",
  };
}
