/** Changes light and dark at once, while the choice is stored by the same form in the background. */
class Theme extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      const button = event.submitter as HTMLButtonElement;
      const form = event.target as HTMLFormElement;
      event.preventDefault();
      if (button.value === "auto") delete document.documentElement.dataset["theme"];
      else document.documentElement.dataset["theme"] = button.value;
      for (const one of form.querySelectorAll("button")) one.ariaPressed = String(one === button);
      const body = new URLSearchParams(
        new FormData(form, button) as unknown as Record<string, string>,
      );
      void fetch(form.action, { method: "post", body, redirect: "manual", keepalive: true });
    });
  }
}

customElements.define("cs-theme", Theme);
