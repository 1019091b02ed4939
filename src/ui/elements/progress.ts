/** One step of a long work, as the server sends it: `data: {"value":40,"max":100,"text":"…"}`. */
interface Step {
  readonly value?: number;
  readonly max?: number;
  readonly text?: string;
  /** The work has ended; the page loads itself again and shows the report. */
  readonly done?: boolean;
}

const PATIENCE = 15_000;

/** Follows a long work by server-sent events; where they do not arrive, the page is loaded again now and then. */
class Progress extends HTMLElement {
  #events: EventSource | undefined;
  #fallback = 0;

  connectedCallback(): void {
    const source = this.getAttribute("src");
    if (!source) return;
    this.#wait();
    this.#events = new EventSource(source);
    this.#events.addEventListener("message", ({ data }: MessageEvent<string>) => {
      this.#wait();
      this.#show(JSON.parse(data));
    });
  }

  disconnectedCallback(): void {
    this.#events?.close();
    clearTimeout(this.#fallback);
  }

  #wait(): void {
    clearTimeout(this.#fallback);
    this.#fallback = window.setTimeout(() => location.reload(), PATIENCE);
  }

  #show({ value, max, text, done }: Step): void {
    const bar = this.querySelector("progress");
    const words = this.querySelector("[data-text]");
    if (bar && max) bar.max = max;
    if (bar && value !== undefined) bar.value = value;
    if (words && text && words.textContent !== text) words.textContent = text;
    if (!done) return;
    this.disconnectedCallback();
    location.reload();
  }
}

customElements.define("cs-progress", Progress);
