/** What records are to look like. */
export type Form = {
  /** Object identifiers in the order in which they are liked; none: MARC 21. */
  readonly syntaxes: readonly string[];
  /** Name of an element set, or of a schema. */
  readonly elements: string | undefined;
  /** Whether another syntax will do where none of those is known. */
  readonly alternative: boolean;
};
