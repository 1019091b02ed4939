import { Refusal } from "#kernel/access";

/** What the catalogue refuses, beside what every module refuses (`forbidden`, `not-found`). */
export type CatalogueRefusal =
  | "import-file-empty"
  | "import-over"
  | "list-full"
  | "lists-too-many"
  | "list-needs-sign-in"
  | "record-stands-alone";

export const refusalStatus = {
  "import-file-empty": 422,
  "import-over": 409,
  "list-full": 409,
  "lists-too-many": 409,
  "list-needs-sign-in": 401,
  "record-stands-alone": 409,
} as const satisfies Record<CatalogueRefusal, number>;

/** A refusal of the catalogue's own, to be thrown. */
export function refusal(code: CatalogueRefusal, params: Refusal["params"] = {}): Refusal {
  return new Refusal<CatalogueRefusal>(code, params);
}
