/** Closes open menus (`<details name="menu">`) by Escape or a press elsewhere, as native menus do. */
const OPEN = "details[name=menu][open]";

document.addEventListener("pointerdown", ({ target }) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(OPEN)) {
    if (!menu.contains(target as Node)) menu.open = false;
  }
});

document.addEventListener("keydown", ({ key }) => {
  const menu = key === "Escape" ? document.querySelector<HTMLDetailsElement>(OPEN) : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
});
