import { LiveConnection } from "#ui/live";

/** Waiting times go on without any change, in milliseconds. */
const AGAIN = 30_000;

/** The board of the desk: renewed when something changes, and counted in the title. */
class Desk extends HTMLElement {
  #line: LiveConnection | undefined;
  #timer = 0;
  #renewing: Promise<void> | undefined;

  connectedCallback(): void {
    this.#line = new LiveConnection({
      token: this.getAttribute("token") ?? "",
      hear: ({ type }) => {
        if (type === "event") void this.#renew();
      },
      state: () => undefined,
    });
    this.#line.follow({
      kind: "reference.desk",
      id: this.getAttribute("stream") ?? "",
      after: Number(this.getAttribute("after")),
    });
    this.#timer = window.setInterval(() => void this.#renew(), AGAIN);
    this.#count();
  }

  disconnectedCallback(): void {
    this.#line?.close();
    clearInterval(this.#timer);
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#load().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #load(): Promise<void> {
    const answer = await fetch(this.getAttribute("board") ?? "").catch(() => undefined);
    if (!answer?.ok) return;
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    const fresh = template.content.firstElementChild;
    const old = this.firstElementChild;
    // Nobody loses the button that they are about to press.
    if (!fresh || !old || fresh.innerHTML === old.innerHTML) return;
    const focused = old.contains(document.activeElement) ? pathOf(document.activeElement) : null;
    old.replaceWith(fresh);
    if (focused) fresh.querySelector<HTMLElement>(focused)?.focus();
    this.#count();
  }

  #count(): void {
    const waiting = Number(this.querySelector("[data-waiting]")?.getAttribute("data-waiting"));
    const plain = document.title.replace(/^\(\d+\) /, "");
    document.title = waiting > 0 ? `(${waiting}) ${plain}` : plain;
    this.dispatchEvent(new CustomEvent("desk-waiting", { bubbles: true, detail: { waiting } }));
  }
}

/** How the same thing is found again after its list was drawn anew. */
function pathOf(element: Element | null): string | null {
  const form = element?.closest("form");
  if (form) return `form[action="${CSS.escape(form.getAttribute("action") ?? "")}"] button`;
  return element instanceof HTMLAnchorElement
    ? `a[href="${CSS.escape(element.getAttribute("href") ?? "")}"]`
    : null;
}

customElements.define("cs-desk", Desk);
