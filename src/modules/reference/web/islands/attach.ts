/** Sends files without leaving the page, and takes pictures that are pasted into the message. */
class Attach extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !this.#input?.files?.length) return;
      event.preventDefault();
      void this.#send(form);
    });
    document.addEventListener("paste", this.#paste);
  }

  disconnectedCallback(): void {
    document.removeEventListener("paste", this.#paste);
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector("input[type=file]");
  }

  /** Pasted text stays text; a picture beside it (as office programs give both) is not what is meant. */
  readonly #paste = (event: ClipboardEvent): void => {
    const { clipboardData: given } = event;
    const inMessage = event.target instanceof HTMLTextAreaElement;
    if (!inMessage || !given?.files.length || given.types.includes("text/plain")) return;
    const input = this.#input;
    if (!input) return;
    event.preventDefault();
    input.files = given.files;
    input.form?.requestSubmit();
  };

  async #send(form: HTMLFormElement): Promise<void> {
    this.#tell("word-sending");
    const body = new FormData(form);
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(
      () => undefined,
    );
    if (answer?.type === "opaqueredirect") this.#sent(form);
    else if (answer) await this.#refused(answer);
    // The line is broken: the browser says so, and what is chosen stays.
    else form.submit();
  }

  #sent(form: HTMLFormElement): void {
    // Where nothing comes by itself, the page is asked for it.
    if (!document.querySelector("cs-thread[data-state=live]")) return location.reload();
    form.reset();
    this.#tell("word-sent");
    document.querySelector<HTMLElement>("form[id^=say] textarea")?.focus();
  }

  /** The page says why; its form stands in this one's place. */
  async #refused(answer: Response): Promise<void> {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("cs-attach form");
    if (!form) return location.reload();
    this.querySelector("form")?.replaceWith(document.adoptNode(form));
    this.closest("details")?.setAttribute("open", "");
    this.#tell(null);
    this.#input?.focus();
  }

  #tell(word: string | null): void {
    const state = this.querySelector("[role=status]");
    if (state) state.textContent = word && this.getAttribute(word);
  }
}

customElements.define("cs-attach", Attach);
