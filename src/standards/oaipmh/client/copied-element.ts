import type { SaxesTagPlain } from "saxes";
import { attributeValue, characterData } from "#standards/xml";

type Tag = Pick<SaxesTagPlain, "name" | "attributes">;

/** Declarations of namespaces that hold where an element begins, by prefix. */
type Scope = ReadonlyMap<string, string>;

/**
 * Writes one element and all within it again while it is parsed. The prefixes that are declared
 * further out are declared on it, so that it can be read alone.
 */
export class CopiedElement {
  #text = "";
  #depth = 0;

  constructor(scope: Scope, root: Tag) {
    const given = root.attributes;
    const outer = [...scope].filter(([name]) => !Object.hasOwn(given, name));
    this.open({ name: root.name, attributes: { ...Object.fromEntries(outer), ...given } });
  }

  open({ name, attributes }: Tag): void {
    this.#depth += 1;
    this.#text += `<${name}`;
    for (const [attribute, value] of Object.entries(attributes))
      this.#text += ` ${attribute}="${attributeValue(value)}"`;
    this.#text += ">";
  }

  write(text: string): void {
    this.#text += characterData(text);
  }

  /** @returns the whole element when this was its end. */
  close(name: string): string | null {
    this.#text += `</${name}>`;
    this.#depth -= 1;
    return this.#depth === 0 ? this.#text : null;
  }
}

/** What an element adds to the declarations around it. */
export function declarations({ attributes }: Tag): readonly (readonly [string, string])[] {
  return Object.entries(attributes).filter(
    ([name, value]) => (name === "xmlns" || name.startsWith("xmlns:")) && value !== "",
  );
}
