import type { FromHost, FromWindow } from "../widget/messages.ts";

/**
 * The window of the widget, within a page that is not ours. It hears from registered pages only, and
 * tells the one that has spoken to it: when it wants to be closed, how high it is, what is unread.
 */
class AskWindow extends HTMLElement {
  #host: string | undefined;
  #shown = true;
  #unread = 0;
  #height = new ResizeObserver(() => this.#tellHeight());

  connectedCallback(): void {
    if (parent === window) return;
    addEventListener("message", this.#hear);
    document.addEventListener("keydown", this.#key);
    this.addEventListener("said", (event) => {
      const { author } = (event as CustomEvent<{ author: string }>).detail;
      if (!this.#shown && author !== "reader")
        this.#tell({ commonshelf: "unread", count: ++this.#unread });
    });
    this.#height.observe(this);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    document.removeEventListener("keydown", this.#key);
    this.#height.disconnect();
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const sites = (this.getAttribute("sites") ?? "").split(" ");
    if (source !== parent || !sites.includes(origin)) return;
    const { commonshelf: said } = (data ?? {}) as Partial<FromHost>;
    this.#shown = said === "open";
    if (said === "open") this.#appear(origin);
  };

  #appear(host: string): void {
    this.#host = host;
    this.#unread = 0;
    this.#tellHeight();
    if (document.activeElement === document.body) this.#first()?.focus();
  }

  /** Where one begins: what was typed wrong, else what is to be written. */
  #first(): HTMLElement | null {
    return this.querySelector("[aria-invalid=true]") ?? this.querySelector("textarea");
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) this.#tell({ commonshelf: "close" });
  };

  #tellHeight(): void {
    this.#tell({ commonshelf: "height", pixels: Math.ceil(document.body.scrollHeight) });
  }

  #tell(said: FromWindow): void {
    if (this.#host) parent.postMessage(said, this.#host);
  }
}

customElements.define("cs-window", AskWindow);
