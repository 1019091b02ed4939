/** What can be browsed of one segment: terms in order, each with the documents that have it and may be seen. */
export interface BrowseList {
  readonly size: number;
  /** Number of the first term whose key is not before this one. */
  lowerBound(key: string): number;
  /** What the term is sorted by. */
  keyOf(number: number): string;
  /** The term as it is shown; of terms with one key, in order. */
  termOf(number: number): string;
  /** Documents that have it; 0 when it is not to be shown. */
  countOf(number: number): number;
}
