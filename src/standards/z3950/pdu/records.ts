import { choice } from "../asn1/choice.ts";
import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { octetString } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { defaultDiagnostic, diagnostic } from "./diagnostic.ts";
import { external } from "./external.ts";
import { databaseName } from "./shared.ts";

const fragment = choice({ tagged: external, untagged: octetString });

const namePlusRecord = sequence({
  database: optional(implicit(0, databaseName)),
  record: explicit(
    1,
    choice({
      retrieval: explicit(1, external),
      /** This record could not be given; the others are not touched by it. */
      surrogate: explicit(2, diagnostic),
      startingFragment: explicit(3, fragment),
      intermediateFragment: explicit(4, fragment),
      finalFragment: explicit(5, fragment),
    }),
  ),
});
export type NamePlusRecord = ValueOf<typeof namePlusRecord>;

/** Records, or why there are none. */
export const records = choice({
  records: implicit(28, listOf(namePlusRecord)),
  diagnostic: implicit(130, defaultDiagnostic),
  diagnostics: implicit(205, listOf(diagnostic)),
});
export type Records = ValueOf<typeof records>;
