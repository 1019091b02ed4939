/** What the completion address answers: a JSON array of these. */
interface Completion {
  readonly text: string;
  /** Leads straight to a record or page instead of searching for the text. */
  readonly href?: string;
}

const WAIT = 90;

/** Completes the search field while typing: ARIA 1.2 combobox with a listbox popup. */
class Suggest extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list = document.createElement("ul");
  #status = document.createElement("span");
  #found: readonly Completion[] = [];
  #active = -1;
  #timer = 0;
  #asked: AbortController | undefined;

  connectedCallback(): void {
    const input = (this.#input = this.querySelector("input"));
    if (!input || input.role) return;
    const id = `${input.id}-list`;
    Object.assign(this.#list, { id, role: "listbox", className: "suggestions", hidden: true });
    this.#list.ariaLabel = this.getAttribute("label");
    Object.assign(this.#status, { role: "status", className: "visually-hidden" });
    Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    input.setAttribute("aria-controls", id);
    this.append(this.#list, this.#status);
    input.addEventListener("input", (event) => {
      clearTimeout(this.#timer);
      const composing = event instanceof InputEvent && event.isComposing;
      if (!composing) this.#timer = window.setTimeout(() => this.#ask(), WAIT);
    });
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.#show([]));
    this.#list.addEventListener("pointerdown", (event) => this.#press(event));
  }

  #press(event: PointerEvent): void {
    event.preventDefault();
    const at = [...this.#list.children].findIndex((option) =>
      option.contains(event.target as Node),
    );
    if (at >= 0) this.#choose(at);
  }

  async #ask(): Promise<void> {
    const query = this.#input?.value.trim() ?? "";
    this.#asked?.abort();
    this.#asked = new AbortController();
    if (query.length < 2) return this.#show([]);
    const address = `${this.getAttribute("src")}?format=json&q=${encodeURIComponent(query)}`;
    try {
      const answer = await fetch(address, { signal: this.#asked.signal });
      this.#show(answer.ok ? await answer.json() : []);
    } catch {
      // A newer question took its place, or the line is down: the plain field goes on working.
    }
  }

  #show(found: readonly Completion[]): void {
    this.#found = found;
    this.#list.replaceChildren(
      ...found.map(({ text }, index) => {
        const option = document.createElement("li");
        Object.assign(option, {
          role: "option",
          id: `${this.#list.id}-${index}`,
          dir: "auto",
          textContent: text,
        });
        return option;
      }),
    );
    this.#list.hidden = !found.length;
    if (this.#input) this.#input.ariaExpanded = String(!this.#list.hidden);
    this.#status.textContent = found.length
      ? (this.getAttribute("words") ?? "#").replace("#", String(found.length))
      : "";
    this.#mark(-1);
  }

  #mark(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
      if (at === index) option.scrollIntoView({ block: "nearest" });
    });
    const id = this.#list.children[index]?.id;
    if (id) this.#input?.setAttribute("aria-activedescendant", id);
    else this.#input?.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#found.length;
    if (event.isComposing || !count) return;
    if (step) this.#mark(((this.#active + step + 1 + count + 1) % (count + 1)) - 1);
    else if (event.key === "Escape") this.#show([]);
    else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  #choose(index: number): void {
    const { text = "", href } = this.#found[index] ?? {};
    this.#show([]);
    if (href) return location.assign(href);
    if (!this.#input) return;
    this.#input.value = text;
    this.#input.form?.requestSubmit();
  }
}

customElements.define("cs-suggest", Suggest);
