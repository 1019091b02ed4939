/** A canned answer as the desk gives it: filled in, with what to know before it is sent. */
type Answer = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly text: string;
  readonly notes: readonly string[];
};

/** A stroke at the beginning of a word, and what is typed after it. */
const TYPED = /(?:^|\s)\/([\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)?$/u;
const GAP = /⟦[^⟧]*⟧/u;
const MOST = 8;

/** Puts canned answers into what one writes: by the list, or by a stroke and the beginning of a name. */
class Canned extends HTMLElement {
  #answers: Promise<readonly Answer[]> | undefined;
  #field: HTMLTextAreaElement | null = null;
  #list = document.createElement("ul");
  #found: readonly Answer[] = [];
  #at = 0;
  /** Of what is being written now. */
  readonly #used = new Set<string>();

  connectedCallback(): void {
    const say = document.querySelector<HTMLFormElement>("form#say");
    this.#field = say?.querySelector("textarea") ?? null;
    if (!say || !this.#field) return;
    this.#build(this.#field);
    this.querySelector("form")?.addEventListener("submit", (event) => void this.#pick(event));
    this.#field.addEventListener("input", () => void this.#complete());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#field.addEventListener("blur", () => this.#close());
    say.addEventListener("submit", (event) => this.#sent(event));
  }

  #build(field: HTMLTextAreaElement): void {
    this.#list.id = "canned-list";
    this.#list.className = "canned-list";
    this.#list.role = "listbox";
    this.#list.ariaLabel = this.getAttribute("label");
    this.#list.hidden = true;
    // Before the press takes the focus away from the field.
    this.#list.addEventListener("mousedown", (event) => this.#press(event));
    field.after(this.#list);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.#list.id);
  }

  #load(): Promise<readonly Answer[]> {
    this.#answers ??= fetch(this.getAttribute("src") ?? "").then(
      async (answer) => (answer.ok ? ((await answer.json()) as readonly Answer[]) : []),
      () => [],
    );
    return this.#answers;
  }

  async #pick(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const id = this.querySelector("select")?.value;
    const answer = (await this.#load()).find((one) => one.id === id);
    if (answer) this.#insert(answer, this.#field?.selectionStart ?? 0);
  }

  async #complete(): Promise<void> {
    const typed = this.#typed();
    if (typed === null) return this.#close();
    const answers = await this.#load();
    // More may have been typed meanwhile.
    const now = this.#typed()?.toLocaleLowerCase();
    if (now === undefined) return this.#close();
    this.#found = answers.filter(({ name }) => name.startsWith(now)).slice(0, MOST);
    this.#at = 0;
    this.#draw();
  }

  /** What is typed after a stroke, right before the caret; null: nothing of the kind. */
  #typed(): string | null {
    const field = this.#field;
    if (!field || field.selectionStart !== field.selectionEnd) return null;
    const match = TYPED.exec(field.value.slice(0, field.selectionStart));
    return match ? (match[1] ?? "") : null;
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#found.map((answer, place) => this.#option(answer, place)));
    this.#list.hidden = this.#found.length === 0;
    if (this.#list.hidden) this.#field?.removeAttribute("aria-activedescendant");
    else this.#field?.setAttribute("aria-activedescendant", `canned-${this.#at}`);
  }

  #option({ name, owner, text }: Answer, place: number): HTMLLIElement {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `canned-${place}`;
    option.ariaSelected = String(place === this.#at);
    const title = document.createElement("strong");
    title.textContent = `/${name}`;
    const about = document.createElement("span");
    about.className = "small soft";
    about.textContent = ` ${owner} · ${text.slice(0, 80)}`;
    option.append(title, about);
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#at = (this.#at + step + this.#found.length) % this.#found.length;
      this.#draw();
    } else if (event.key === "Enter") this.#choose(this.#at);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
  }

  #press(event: MouseEvent): void {
    event.preventDefault();
    const option = event.target instanceof Element && event.target.closest("li");
    if (option) this.#choose([...this.#list.children].indexOf(option));
  }

  /** Puts it in the place of the stroke and what was typed after it. */
  #choose(place: number): void {
    const answer = this.#found[place];
    const typed = this.#typed();
    if (answer && typed !== null && this.#field)
      this.#insert(answer, this.#field.selectionStart - typed.length - 1);
    this.#close();
  }

  #insert({ id, text, notes }: Answer, from: number): void {
    const field = this.#field;
    if (!field) return;
    field.focus();
    field.setRangeText(text, from, field.selectionEnd, "end");
    const gap = GAP.exec(text);
    if (gap) field.setSelectionRange(from + gap.index, from + gap.index + gap[0].length);
    this.#used.add(id);
    this.#tell(notes);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #tell(notes: readonly string[]): void {
    const lines = notes.map((note) => {
      const line = document.createElement("p");
      line.textContent = note;
      return line;
    });
    this.querySelector(".canned-notes")?.replaceChildren(...lines);
  }

  /** What goes by the line and not by the form is counted here; what goes by the form, there. */
  #sent(event: SubmitEvent): void {
    const hidden = (event.target as HTMLFormElement).querySelector<HTMLInputElement>(
      "[name=canned]",
    );
    const ids = [...new Set([...this.#used, ...(hidden?.value.split(" ") ?? [])])].filter(Boolean);
    if (hidden) hidden.value = ids.join(" ");
    // Whether the conversation takes it over is known when all have heard of it.
    setTimeout(() => {
      if (!event.defaultPrevented || ids.length === 0) return;
      const body = new URLSearchParams({ canned: ids.join(" ") });
      void fetch(this.getAttribute("uses") ?? "", { method: "POST", body }).catch(() => undefined);
      this.#used.clear();
      if (hidden) hidden.value = "";
      this.#tell([]);
    });
  }

  #close(): void {
    this.#found = [];
    this.#draw();
  }
}

customElements.define("cs-canned", Canned);
