/**
 * Renews parts of a page in place: every `data-live` address within is asked at the same time, and
 * each answer takes the place of the old part as it comes; then the one fact at `src`, which stands in
 * `place` or within, in `data-fact`. Where an answer does not come, the old stays.
 */
class Live extends HTMLElement {
  connectedCallback(): void {
    const parts = [...this.querySelectorAll<HTMLElement>("[data-live]")];
    if (parts.length > 0 || this.#ownFact()) void this.#renewAll(parts);
  }

  async #renewAll(parts: readonly HTMLElement[]): Promise<void> {
    this.#say("asking");
    await Promise.all(parts.map((part) => this.#renew(part)));
    await this.#renewFact();
    this.#say("asked");
  }

  async #renew(part: HTMLElement): Promise<void> {
    part.ariaBusy = "true";
    const fresh = await fetched(part.dataset["live"]);
    part.ariaBusy = null;
    const element = fresh?.firstElementChild;
    if (!element) return;
    const focused = part.contains(document.activeElement);
    // The part itself stays: what the reader has unfolded remains so.
    part.replaceChildren(...element.childNodes);
    delete part.dataset["live"];
    if (focused) part.querySelector("summary")?.focus();
  }

  async #renewFact(): Promise<void> {
    const named = this.getAttribute("place");
    const place = named === null ? this.#ownFact() : document.getElementById(named);
    const fresh = place && (await fetched(this.getAttribute("src")));
    if (fresh) place.replaceChildren(fresh);
  }

  /** Where the one fact stands within, if it does not stand elsewhere on the page. */
  #ownFact(): HTMLElement | null {
    return this.querySelector<HTMLElement>("[data-fact]");
  }

  #say(attribute: string): void {
    const status = this.querySelector(":scope > [role=status]");
    if (status) status.textContent = this.getAttribute(attribute);
  }
}

/** What an address answers, as nodes; nothing where the line is down or the answer is a refusal. */
async function fetched(address: string | null | undefined): Promise<DocumentFragment | undefined> {
  if (!address) return undefined;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    return template.content;
  } catch {
    return undefined;
  }
}

customElements.define("cs-live", Live);
