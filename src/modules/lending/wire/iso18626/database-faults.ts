/** SQLSTATE of a fault that the database gave; "" for any other. */
function stateOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string"
    ? fault.code
    : "";
}

/** Serialization failure and deadlock: the same again will do. */
export function isPassing(fault: unknown): boolean {
  return ["40001", "40P01"].includes(stateOf(fault));
}

/** A value that no column takes: data exceptions (class 22), a broken check, a limit of the program (class 54). */
export function isUnstorable(fault: unknown): boolean {
  return /^(22|54)[0-9A-Z]{3}$|^23514$/.test(stateOf(fault));
}
