import { LanguageLinks } from "./display-menu.tsx";
import type { FrameModel } from "./model.ts";

/** What every page ends with. */
export function Foot({ frame }: { readonly frame: FrameModel }) {
  const { footer, languages, words } = frame;
  return (
    <footer className="foot">
      <div className="foot-inner">
        {footer?.text && <p>{footer.text}</p>}
        {footer && footer.links.length > 0 && (
          <nav aria-label={words.footer}>
            <ul className="foot-links">
              {footer.links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {languages.length > 1 && (
          <nav aria-label={words.languages}>
            <LanguageLinks languages={languages} />
          </nav>
        )}
      </div>
    </footer>
  );
}
