import { bib1Conditions, bib1Diagnostic, type DefaultDiagnostic } from "#standards/z3950";

/** Why a request is not done, as the Bib-1 diagnostic that the client gets. */
export class Bib1Problem extends Error {
  readonly diagnostic: DefaultDiagnostic;

  constructor(condition: keyof typeof bib1Conditions, addinfo = "") {
    super(`${condition}: ${addinfo}`);
    this.name = "Bib1Problem";
    this.diagnostic = bib1Diagnostic(bib1Conditions[condition], addinfo);
  }
}
