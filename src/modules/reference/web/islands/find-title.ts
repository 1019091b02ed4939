/** Finds titles beside the answer that is being written, and puts their links into it. */
class FindTitle extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      void this.#find(event.target);
    });
    this.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("[data-link]");
      if (!link) return;
      event.preventDefault();
      this.#put(new URL(link.getAttribute("data-link") ?? "", location.href).href);
    });
  }

  async #find(form: HTMLFormElement): Promise<void> {
    const address = new URL(form.action);
    address.searchParams.set("words", form.querySelector("input")?.value ?? "");
    const answer = await fetch(address).catch(() => undefined);
    if (!answer?.ok) return location.assign(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-found]");
    if (found) this.querySelector("[data-found]")?.replaceWith(document.adoptNode(found));
    this.#tell(found?.querySelector("h2, h3")?.textContent ?? "");
  }

  #put(address: string): void {
    const field = document.querySelector<HTMLTextAreaElement>("#say textarea");
    if (!field) return;
    const before = field.value && !/\s$/.test(field.value) ? " " : "";
    field.setRangeText(`${before}${address} `, field.selectionEnd, field.selectionEnd, "end");
    field.focus();
    this.#tell(this.getAttribute("word-put") ?? "");
  }

  #tell(text: string): void {
    const state = this.querySelector("[role=status]");
    if (state) state.textContent = text;
  }
}

customElements.define("cs-find-title", FindTitle);
