import type { Context } from "hono";

/** A submitted form: trimmed text by field name; the first value where a name occurs twice. */
export type Form = {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  /** Every typed value, to show the form again as it was. */
  readonly values: Readonly<Record<string, string>>;
};

/** Reads an urlencoded or multipart form without files (body limits apply before). */
export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string) =>
    [body[name] ?? []]
      .flat()
      .filter((value) => typeof value === "string")
      .map(clean);
  const values = Object.fromEntries(Object.keys(body).map((name) => [name, all(name)[0] ?? ""]));
  return { all, values, text: (name) => all(name)[0] ?? "" };
}

/** Controls other than line breaks and tabs have no business in text, and NUL breaks the database. */
function clean(value: string): string {
  return value
    .replace(/\p{Cc}/gu, (control) => ("\n\r\t".includes(control) ? control : ""))
    .toWellFormed()
    .normalize("NFC")
    .trim();
}
