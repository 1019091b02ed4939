import { type Heard, LiveConnection, type LiveState } from "#ui/live";

/** What an entry brings: its markup as the server draws it, and how the inquiry stands now. */
type EntryData = {
  readonly html: string;
  readonly clientId: string;
  readonly author: string;
  readonly status: string | null;
};

const WRITING_PAUSE = 2500;
/** An open page in sight says so often that somebody is there; unheard for three times as long, they are not. */
const HERE_PAUSE = 15_000;

/** A conversation that is followed: new entries come by themselves, and what is typed goes without a new page. */
class Thread extends HTMLElement {
  #line: LiveConnection | undefined;
  #list: HTMLElement | null = null;
  #toldWriting = 0;
  #writing = 0;
  #telling = 0;
  /** Who is there, and when they were last heard of. */
  readonly #there = new Map<string, number>();

  connectedCallback(): void {
    this.#list = this.querySelector("ol");
    this.#toEnd();
    const line = new LiveConnection({
      token: this.#word("token"),
      hear: (heard) => this.#hear(heard),
      state: (state) => this.#show(state),
    });
    line.follow({
      kind: this.#word("kind"),
      id: this.#word("stream"),
      key: this.#word("stream-key"),
      after: Number(this.#word("after")),
    });
    this.#line = line;
    this.#telling = window.setInterval(() => this.#tellHere(), HERE_PAUSE);
    for (const form of document.querySelectorAll<HTMLFormElement>("form[id^=say]"))
      this.#take(form);
  }

  disconnectedCallback(): void {
    this.#line?.close();
    clearInterval(this.#telling);
  }

  #take(form: HTMLFormElement): void {
    form.addEventListener("submit", (event) => {
      const field = form.querySelector("textarea");
      const body = field?.value.trim();
      if (!field || !body) return;
      event.preventDefault();
      this.#say(kindOf(form), body);
      field.value = "";
      field.focus();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    form.addEventListener("input", () => this.#tellWriting(form));
  }

  #say(kind: string, body: string): void {
    const clientId = this.#line?.say(this.#word("stream"), kind, { body });
    const entry = document.createElement("li");
    entry.className = "said said-own said-sending";
    entry.dataset["client"] = clientId;
    const text = document.createElement("p");
    text.className = "said-text";
    text.dir = "auto";
    text.textContent = body;
    entry.append(text);
    this.#list?.append(entry);
    this.#toEnd();
  }

  /** Notes among staff are not announced to the reader, so neither is their writing. */
  #tellWriting(form: HTMLFormElement): void {
    if (kindOf(form) === "note" || Date.now() - this.#toldWriting < WRITING_PAUSE) return;
    this.#toldWriting = Date.now();
    this.#line?.signal(this.#word("stream"), "writing");
  }

  #hear(heard: Heard): void {
    if (heard.type === "event") this.#add(heard.data as EntryData);
    else if (heard.type === "signal") this.#signalled(heard);
    else if (heard.type === "resync-required") location.reload();
    else if (heard.type === "refused") this.#refused(heard);
  }

  #add({ html, clientId, status, author }: EntryData): void {
    this.#sending(clientId)?.remove();
    const template = document.createElement("template");
    template.innerHTML = html;
    const entry = template.content.firstElementChild;
    const known = entry?.id && this.#list?.querySelector(`#${CSS.escape(entry.id)}`);
    if (entry && !known) this.#list?.append(entry);
    if (status) document.getElementById("conversation-status")?.replaceChildren(status);
    this.#showWriting(null);
    this.#toEnd();
    this.dispatchEvent(new CustomEvent("said", { bubbles: true, detail: { author } }));
  }

  /** What was refused stays to be read, with the reason; nothing typed is lost. */
  #refused({ clientId, message }: Heard & { type: "refused" }): void {
    const entry = clientId ? this.#sending(clientId) : null;
    if (!entry) return this.#tell(message);
    entry.classList.add("said-refused");
    const reason = document.createElement("p");
    reason.className = "said-reason";
    reason.textContent = message;
    entry.append(reason);
  }

  #sending(clientId: string): Element | null {
    return this.#list?.querySelector(`[data-client="${CSS.escape(clientId)}"]`) ?? null;
  }

  #signalled({ from, kind }: Heard & { type: "signal" }): void {
    const who = from || this.#word("word-reader");
    const isNew = !this.#there.has(who);
    this.#there.set(who, Date.now());
    if (kind === "writing") return this.#showWriting(who);
    // Who has just come learns at once that somebody is there.
    if (isNew) this.#tellHere();
    this.#showWriting(null);
  }

  #tellHere(): void {
    const line = this.#line;
    if (!document.hidden) line?.signal(this.#word("stream"), "here");
  }

  /** What the line below the thread says while nobody writes. */
  #quiet(): string {
    const here = [...this.#there]
      .filter(([, at]) => Date.now() - at < 3 * HERE_PAUSE)
      .map(([who]) => this.#word("word-here").replace("{who}", who));
    return [...here, this.#word("word-live")].join(" ");
  }

  #show(state: LiveState): void {
    this.dataset["state"] = state;
    this.#tell(state === "live" ? this.#quiet() : this.#word("word-lost"));
    if (state === "live") this.#tellHere();
  }

  #showWriting(who: string | null): void {
    clearTimeout(this.#writing);
    this.#tell(who === null ? this.#quiet() : this.#word("word-writing").replace("{who}", who));
    if (who !== null)
      this.#writing = window.setTimeout(() => this.#tell(this.#quiet()), 2 * WRITING_PAUSE);
  }

  #tell(text: string): void {
    const state = this.querySelector(".thread-state");
    if (state && state.textContent !== text) state.textContent = text;
  }

  #toEnd(): void {
    const region = this.#list?.parentElement;
    region?.scrollTo({ top: region.scrollHeight });
  }

  #word(name: string): string {
    return this.getAttribute(name) ?? "";
  }
}

/** The button that was, or would be, pressed says what kind of thing is said. */
function kindOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>("input[name=kind]:checked")?.value ?? "message";
}

customElements.define("cs-thread", Thread);
