/** Arrow keys go from line to line of a queue while one of its links has the focus; X ticks the line. */
class Rows extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const row = event.target instanceof Element ? event.target.closest("tbody tr") : null;
      if (row) this.#press(event, row);
    });
  }

  #press(event: KeyboardEvent, row: Element): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
      next?.querySelector<HTMLElement>("th a")?.focus();
      event.preventDefault();
    } else if (event.key === "x" || event.key === "X") {
      row.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
      event.preventDefault();
    }
  }
}

customElements.define("cs-rows", Rows);
