import { spelling } from "../../folding/index.ts";
import { ROOT_ORDER, spellingOrder } from "./key-order.ts";
import type { KeyRows } from "./segment-rows.ts";
import { putSection } from "./sections.ts";
import type { SectionSink } from "./sections.ts";
import { writeTable } from "./table-writer.ts";
import { placesSection } from "./value-columns.ts";

/**
 * Writes sort keys: the distinct keys in order of their bytes, each document's number among them,
 * and the places of the keys in the order of each language that has another.
 */
export function writeKeys(
  sink: SectionSink,
  name: string,
  documents: number,
  keys: KeyRows,
  orders: readonly string[],
): void {
  const spellings: string[] = [];
  const areWanted = orders.length > 0;
  writeTable(sink, `${name}.keys`, areWanted ? noting(keys.strings, spellings) : keys.strings);
  const numbers = new Uint32Array(documents);
  for (let row = 0; row < documents; row++) numbers[row] = keys.read(row);
  putSection(sink, `${name}.numbers`, "u32", numbers);
  if (areWanted) writeOrders(sink, name, spellings, orders);
}

function* noting(strings: Iterable<Uint8Array>, spellings: string[]): Generator<Uint8Array> {
  const decoder = new TextDecoder();
  for (const bytes of strings) {
    spellings.push(spelling(decoder.decode(bytes)));
    yield bytes;
  }
}

/** Languages begin with the root's order, from which most depart little or, in these keys, not at all. */
function writeOrders(
  sink: SectionSink,
  name: string,
  spellings: readonly string[],
  orders: readonly string[],
): void {
  const byBytes = Array.from(spellings.keys());
  const root = inOrder(byBytes, spellings, ROOT_ORDER);
  if (root !== byBytes) putPlaces(sink, placesSection(name, ROOT_ORDER), root);
  for (const order of orders) {
    if (order === ROOT_ORDER) continue;
    const section = placesSection(name, order);
    const sorted = inOrder(root, spellings, order);
    if (sorted !== root) putPlaces(sink, section, sorted);
    else if (root !== byBytes) sink.repeat(placesSection(name, ROOT_ORDER), section);
  }
}

/** The numbers, counted from 0, as a language sorts their spellings; the same list when they are so already. */
function inOrder(
  numbers: readonly number[],
  spellings: readonly string[],
  order: string,
): readonly number[] {
  const compareSpellings = spellingOrder(order);
  const compare = (a: number, b: number): number =>
    compareSpellings(spellings[a]!, spellings[b]!) || a - b;
  const isSorted = numbers.every((number, i) => i === 0 || compare(numbers[i - 1]!, number) < 0);
  // The sort of arrays, unlike that of typed arrays, is quick with what is nearly in order.
  return isSorted ? numbers : numbers.toSorted(compare);
}

function putPlaces(sink: SectionSink, section: string, sorted: readonly number[]): void {
  const places = new Uint32Array(sorted.length);
  sorted.forEach((number, i) => {
    places[number] = i + 1;
  });
  putSection(sink, section, "u32", places);
}
