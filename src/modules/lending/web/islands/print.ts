/** Puts a button that prints the page; without script the browser's own menu does it. */
class Print extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button button-primary" });
    button.textContent = this.getAttribute("label") ?? "";
    button.addEventListener("click", () => window.print());
    this.replaceChildren(button);
  }
}

customElements.define("cs-print", Print);
