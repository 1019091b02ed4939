/** What the address answers: a JSON array of these. */
type Suggestion = { readonly title: string; readonly language: string; readonly href: string };

/** Long enough that nobody is disturbed between two words. */
const PAUSE_MS = 700;
const SHORTEST = 12;
const LONGEST = 1000;

/** Shows answers to what is being typed into the text area `of`; says how many, and takes no focus. */
class AnswersWhileTyping extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = "";
  readonly #region = document.createElement("div");

  connectedCallback(): void {
    this.#region.ariaLive = "polite";
    this.append(this.#region);
    // Who is shown answers meanwhile is not shown them once more before the question goes out.
    const seen = this.closest("form")?.querySelector<HTMLInputElement>("input[name=seen]");
    if (seen) seen.value = "1";
    document.getElementById(this.getAttribute("of") ?? "")?.addEventListener("input", (event) => {
      clearTimeout(this.#timer);
      const { target } = event;
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
        this.#timer = setTimeout(() => void this.#ask(target.value.trim()), PAUSE_MS);
    });
  }

  async #ask(typed: string): Promise<void> {
    const text = typed.slice(0, LONGEST);
    if (text === this.#asked) return;
    this.#asked = text;
    const found = text.length < SHORTEST ? [] : await this.#fetch(text);
    // Whoever has typed on meanwhile is answered by the next question.
    if (text === this.#asked && found) this.#show(found);
  }

  /** Nothing where the line is down: the form works without it. */
  async #fetch(text: string): Promise<readonly Suggestion[] | undefined> {
    try {
      const answer = await fetch(this.getAttribute("src") ?? "", {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams({ q: text }),
      });
      return answer.ok ? ((await answer.json()) as readonly Suggestion[]) : undefined;
    } catch {
      return undefined;
    }
  }

  #show(found: readonly Suggestion[]): void {
    if (found.length === 0) return this.#region.replaceChildren();
    const heading = document.createElement("p");
    heading.textContent = this.getAttribute("heading");
    const list = document.createElement("ul");
    list.className = "answer-links";
    list.append(...found.map(entryFor));
    this.#region.replaceChildren(heading, list);
  }
}

/** Opens beside the form, so that nothing typed is lost. */
function entryFor({ title, language, href }: Suggestion): HTMLLIElement {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  Object.assign(link, { href, textContent: title, target: "_blank", lang: language, dir: "auto" });
  entry.append(link);
  return entry;
}

customElements.define("cs-answers", AnswersWhileTyping);
