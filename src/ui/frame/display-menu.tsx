import { createElement } from "react";
import { Menu } from "../components/menu.tsx";
import { Icon } from "../icons/icon.tsx";
import type { FrameModel, LanguageLink, Theme, ThemeModel } from "./model.ts";

const THEMES: readonly Theme[] = ["auto", "light", "dark"];

function ThemeSwitch({ theme }: { readonly theme: ThemeModel }) {
  const form = (
    <form action={theme.action} method="post" className="theme-switch">
      <input type="hidden" name="back" value={theme.back} />
      {THEMES.map((name) => (
        <button
          key={name}
          type="submit"
          name="theme"
          value={name}
          aria-pressed={name === theme.current}
        >
          {theme.words[name]}
        </button>
      ))}
    </form>
  );
  return (
    <div role="group" aria-label={theme.words.label}>
      <p className="menu-heading" aria-hidden="true">
        {theme.words.label}
      </p>
      {createElement("cs-theme", null, form)}
    </div>
  );
}

/** The languages of the house, each in its own name. */
export function LanguageLinks({ languages }: { readonly languages: readonly LanguageLink[] }) {
  return (
    <ul className="languages">
      {languages.map(({ lang, href, label, current }) => (
        <li key={lang}>
          <a
            href={href}
            lang={lang}
            hrefLang={lang}
            dir="auto"
            aria-current={current ? "true" : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Language and light, and for who is signed in the way out. */
export function DisplayMenu({ frame }: { readonly frame: FrameModel }) {
  const { words, languages, theme, account } = frame;
  return (
    <Menu
      className="display-menu"
      label={<span className="visually-hidden">{words.display}</span>}
      icon="globe"
      align="end"
    >
      {account.person && <p className="menu-person">{account.person.name}</p>}
      {account.person && (
        <form action={account.person.signOut.action} method="post">
          <button type="submit" className="menu-item">
            <Icon name="arrow-end" />
            {account.person.signOut.label}
          </button>
        </form>
      )}
      {languages.length > 1 && (
        <div role="group" aria-label={words.languages}>
          <p className="menu-heading" aria-hidden="true">
            {words.languages}
          </p>
          <LanguageLinks languages={languages} />
        </div>
      )}
      <ThemeSwitch theme={theme} />
    </Menu>
  );
}
