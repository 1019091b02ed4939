import { InvalidInput } from "#kernel/access";
import { ErrorSummary } from "#ui";
import type { Words } from "#kernel/i18n";
import { isKey, type Key } from "../messages/index.ts";

export type T = Words<Key>;
/** What is wrong with a form, by field name: a key of the messages. `""` is the form as a whole, said in full. */
export type Faults = Readonly<Record<string, string>>;

/** Does the work; what was typed wrongly comes back as faults, everything else is thrown on. */
export async function tried<R>(
  work: Promise<R>,
): Promise<
  | { readonly done: R; readonly faults?: undefined }
  | { readonly done?: undefined; readonly faults: Faults }
> {
  try {
    return { done: await work };
  } catch (fault) {
    if (fault instanceof InvalidInput) return { faults: fault.fields };
    throw fault;
  }
}

/** A fault in the reader's language; undefined where there is none. */
export function sayFault(t: T, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return isKey(code) ? t(code) : t("fault-unknown");
}

/** The summary at the top of a form that came back. */
export function FaultSummary({ t, faults }: { readonly t: T; readonly faults: Faults }) {
  const errors = Object.entries(faults).map(([name, code]) =>
    name === "" ? { message: code } : { message: sayFault(t, code) ?? "", name },
  );
  return <ErrorSummary title={t("errors-title")} errors={errors} />;
}
