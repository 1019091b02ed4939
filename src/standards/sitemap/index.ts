export { mostAddresses, type SitemapEntry, writeSitemap, writeSitemapIndex } from "./write.ts";
