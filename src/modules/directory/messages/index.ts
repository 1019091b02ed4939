import { defineMessages } from "#kernel/i18n";
import { ar } from "./ar.ts";
import { ar as costAr } from "./cost-sharing-ar.ts";
import { en as costEn } from "./cost-sharing-en.ts";
import { es as costEs } from "./cost-sharing-es.ts";
import { ar as deskAr } from "./desk-ar.ts";
import { en as deskOnlyEn } from "./desk-en.ts";
import { es as deskEs } from "./desk-es.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { ar as expertiseAr } from "./expertise-ar.ts";
import { en as expertiseEn } from "./expertise-en.ts";
import { es as expertiseEs } from "./expertise-es.ts";
import { ar as projectsAr } from "./projects-ar.ts";
import { en as projectsEn } from "./projects-en.ts";
import { es as projectsEs } from "./projects-es.ts";

/** What everybody reads. */
export const words = defineMessages({ en, es, ar });
export type Key = keyof typeof en;

const deskEn = { ...deskOnlyEn, ...costEn, ...projectsEn, ...expertiseEn };

/** What staff, administrators and coordinators read. */
export const deskWords = defineMessages({
  en: deskEn,
  es: { ...deskEs, ...costEs, ...projectsEs, ...expertiseEs },
  ar: { ...deskAr, ...costAr, ...projectsAr, ...expertiseAr },
});
type DeskKey = keyof typeof deskEn;

/** Whether a key that was put together names a message. */
export function isDeskKey(key: string): key is DeskKey {
  return Object.hasOwn(deskEn, key);
}
