import fc from "fast-check";
import type { NcipMessage } from "./message.ts";
import { amount, initiationHeader, problem, responseHeader } from "./parts.ts";
import { type ServiceName, services, shapes } from "./services.ts";
import { brokenRule, type Field, type RecordShape, type Rule, type Shape } from "./shape.ts";

/** Text as XML can carry it, without blanks at its ends, which mean nothing here. */
const someText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) =>
    text
      .toWellFormed()
      .replace(/\p{Cc}|[\ufffe\uffff]/gu, "")
      .trim(),
  )
  .filter((text) => text !== "");

const somePair = fc.record(
  { value: someText, scheme: fc.constantFrom("http://example.org/scheme.scm", "urn:x:y") },
  { requiredKeys: ["value"] },
);

const someInstant = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));

/** Any value that a shape can hold. */
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.kind === "record") return recordOf(shape);
  if (shape.kind === "pair") return somePair;
  if (shape.kind === "instant") return someInstant;
  if (shape.kind === "flag") return fc.constant(true);
  if (shape.kind === "number") return fc.integer({ min: Math.max(shape.least, -1e6), max: 1e6 });
  return someText;
}

function recordOf(shape: RecordShape): fc.Arbitrary<Record<string, unknown>> {
  const { fields, rules } = shape;
  const ruled = new Set(rules.flatMap((rule) => rule.fields));
  const free = Object.entries(fields).filter(([name]) => !ruled.has(name));
  const values = Object.fromEntries(free.map(([name, field]) => [name, fieldOf(field)]));
  const needed = free.filter(([, { occurs }]) => occurs === "one").map(([name]) => name);
  const chosen = rules.map((rule) => ruledOf(rule, fields));
  return fc
    .tuple(fc.record(values, { requiredKeys: needed }), ...chosen)
    .map((parts) => Object.assign({}, ...parts) as Record<string, unknown>)
    .filter((value) => !brokenRule(shape, (name) => Object.hasOwn(value, name)));
}

function ruledOf({ how, fields: all }: Rule, fields: RecordShape["fields"]) {
  const names = all.filter((name) => Object.hasOwn(fields, name));
  const number = {
    min: how === "at-most-one" ? 0 : 1,
    max: how === "at-least-one" ? names.length : 1,
  };
  return fc.subarray([...names], { minLength: number.min, maxLength: number.max }).chain((there) =>
    fc.record(
      Object.fromEntries(
        there.flatMap((name) => {
          const field = fields[name];
          return field ? [[name, fieldOf(field)]] : [];
        }),
      ),
    ),
  );
}

function fieldOf({ occurs, shape }: Field): fc.Arbitrary<unknown> {
  const value = valueOf(shape);
  return occurs === "many" ? fc.array(value, { minLength: 1, maxLength: 2 }) : value;
}

/** Any message of these services: asking, answering, or saying why not. */
export function messageOf(service: ServiceName): fc.Arbitrary<NcipMessage> {
  const asking = fc.record({
    kind: fc.constant("request"),
    service: fc.constant(service),
    header: fc.option(recordOf(initiationHeader), { nil: undefined }),
    body: recordOf(shapes.request[service]),
  });
  const answering = fc.record({
    kind: fc.constant("response"),
    service: fc.constant(service),
    header: fc.option(recordOf(responseHeader), { nil: undefined }),
    body: recordOf(shapes.response[service]),
  });
  const takesFee = ["RequestItem", "CheckOutItem", "RenewItem"].includes(service);
  const refusing = fc.record({
    kind: fc.constant("refusal"),
    service: fc.constant(service),
    header: fc.option(recordOf(responseHeader), { nil: undefined }),
    problems: fc.array(recordOf(problem), { minLength: 1, maxLength: 3 }),
    requiredFee: takesFee
      ? fc.option(recordOf(amount), { nil: undefined })
      : fc.constant(undefined),
  });
  // Each part was made from the shape that its type is made from.
  return fc.oneof(
    asking,
    answering,
    refusing,
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<NcipMessage>;
}

/** Any message of any service. */
export const anyMessage = fc.constantFrom(...services).chain(messageOf);
