/** Puts a button beside a text that copies it; without script there is the text and no button. */
class Copy extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector("[data-text]")?.textContent ?? "";
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button button-small" });
    const label = this.getAttribute("label") ?? "";
    button.textContent = label;
    button.ariaLive = "polite";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = this.getAttribute("done") ?? label;
      setTimeout(() => (button.textContent = label), 2500);
    });
    if (!this.querySelector("button")) this.append(button);
  }
}

customElements.define("cs-copy", Copy);
