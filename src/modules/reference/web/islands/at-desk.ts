/** Between signs of life, in milliseconds; a page out of sight may give them only once a minute. */
const BEAT = 25_000;

/** While the page is open, its reader counts as being at the desk. */
class AtDesk extends HTMLElement {
  #beat = 0;

  connectedCallback(): void {
    this.#beat = window.setInterval(() => this.#sign(), BEAT);
    this.#sign();
  }

  disconnectedCallback(): void {
    clearInterval(this.#beat);
  }

  #sign(): void {
    // Where the line is down, the next one tells.
    fetch(this.getAttribute("sign") ?? "", { method: "POST" }).catch(() => undefined);
  }
}

customElements.define("cs-at-desk", AtDesk);
