import type { PresentRequest } from "#standards/z3950";
import { Bib1Problem } from "../problem.ts";
import type { Form } from "../records/form.ts";
import { elementSet } from "./search.ts";

type Complex = Extract<
  NonNullable<PresentRequest["composition"]>,
  { readonly complex: unknown }
>["complex"];
type Specification = NonNullable<Complex["generic"]>;

/** What records are to look like: a name of elements, or of version 3 a specification. */
export function formOf({ composition, preferredRecordSyntax }: PresentRequest): Form {
  const syntaxes = preferredRecordSyntax ? [preferredRecordSyntax] : [];
  if (composition && "complex" in composition) return specified(composition.complex, syntaxes);
  return { syntaxes, elements: elementSet(composition?.simple), alternative: false };
}

/** Only names can be asked for; the databases here are one in this. */
function specified(complex: Complex, preferred: readonly string[]): Form {
  const { generic, databaseSpecific = [], recordSyntax = [], selectAlternativeSyntax } = complex;
  const [special] = databaseSpecific;
  return {
    syntaxes: recordSyntax.length > 0 ? recordSyntax : preferred,
    elements: elementsOf(generic ?? special?.specification ?? {}),
    alternative: selectAlternativeSyntax,
  };
}

function elementsOf({ elements, schema }: Specification): string | undefined {
  if (elements && "external" in elements) throw new Bib1Problem("compositionUnsupported", "eSpec");
  if (elements) return elements.elementSetName;
  return schema && ("uri" in schema ? schema.uri : schema.oid);
}
