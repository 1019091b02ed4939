import { sql } from "kysely";
import { InvalidInput } from "#kernel/access";
import { isLocale, type Locale } from "#kernel/i18n";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A person as the person and colleagues of the same library see it. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly home: LibraryId | null;
};

const columns = sql<Person>`id, name, email, locale, home_library_id as home`;

/** One person, where the visitor may see them. */
export async function personById(ctx: Ctx, id: PersonId): Promise<Person | null> {
  const { rows } = await sql<Person>`select ${columns} from person where id = ${id}`.execute(
    ctx.tx,
  );
  return rows[0] ? checked(rows[0]) : null;
}

/** One person by the key of an address (see readAddress); needs system reach. */
export async function personByKey(ctx: Ctx, key: string): Promise<Person | null> {
  const { rows } =
    await sql<Person>`select ${columns} from person where email_key = ${key}`.execute(ctx.tx);
  return rows[0] ? checked(rows[0]) : null;
}

function checked(person: Person): Person {
  return { ...person, locale: isLocale(person.locale) ? person.locale : "en" };
}

/** A name as people write theirs: any script, one line, 1 to 200 characters. @throws InvalidInput */
export function readName(typed: string): string {
  const name = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  if (name === "") throw new InvalidInput({ name: "name-missing" });
  if (name.length > 200) throw new InvalidInput({ name: "name-long" });
  return name;
}
