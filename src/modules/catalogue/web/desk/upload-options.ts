import { z } from "zod";
import { InvalidInput } from "#kernel/access";
import type { ImportRequest } from "../../actions/imports/start-import.ts";

export type UploadOptions = Pick<ImportRequest, "mode" | "dialect">;

const mode = z.enum(["update", "full", "delete"]);
const dialect = z.enum(["auto", "marc21", "unimarc"]);

/** What the form says of the file. @throws InvalidInput with every field that says nothing we know. */
export function readUploadOptions(fields: ReadonlyMap<string, string>): UploadOptions {
  const chosen = mode.safeParse(fields.get("mode"));
  const format = dialect.safeParse(fields.get("dialect") ?? "auto");
  if (chosen.success && format.success)
    return {
      mode: chosen.data,
      ...(format.data === "auto" ? {} : { dialect: format.data }),
    };
  throw new InvalidInput({
    ...(chosen.success ? {} : { mode: "choose-mode" }),
    ...(format.success ? {} : { dialect: "choose-dialect" }),
  });
}
