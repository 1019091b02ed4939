/** What each of these test files imports, itself and through others, in order; paths of the package. */
export function reachOf(files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
