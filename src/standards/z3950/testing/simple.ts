import fc from "fast-check";

/** Octets of any kind. */
export const octets = fc.uint8Array({ maxLength: 300 });
/** Text as people write it. */
export const text = fc.string({ unit: "grapheme", maxLength: 20 });
/** Any whole number. */
export const whole = fc.maxSafeInteger();
/** An object identifier in dotted form. */
export const oid = fc
  .tuple(
    fc.constantFrom("0", "1", "2"),
    fc.nat(39),
    fc.array(fc.nat(2 ** 31 - 1), { maxLength: 8 }),
  )
  .map(([root, second, rest]) => [root, second, ...rest].join("."));
/** A value or none. */
export const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Drops members that are undefined: those read back are absent. */
function solid<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Value;
}
/** Members, of which those without a value are left out. */
export const record = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.record(shape).map(solid) as fc.Arbitrary<{
    [Name in keyof Shape]: Shape[Name] extends fc.Arbitrary<infer V> ? V : never;
  }>;
