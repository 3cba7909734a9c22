import type { Db } from "#db/open.ts";
import { CLASSES_A_FILE, filesFor, sitemapIndexXml, sitemapXml } from "./sitemap.ts";
import { countListedClasses, listListedClasses } from "./sitemap-queries.server.ts";

/**
 * What search engines shall know, a file at a time, so that no answer grows with the classes.
 * @param page of `?page=`; without one the only file, or the list of files
 * @returns null when there is no such file
 */
export async function openSitemap(
	db: Db,
	publicUrl: string,
	page: string | null,
): Promise<string | null> {
	const files = filesFor(await countListedClasses(db));
	if (page === null && files > 1) return sitemapIndexXml(publicUrl, files);
	const file = /^[1-9]\d{0,5}$/.test(page ?? "1") ? Number(page ?? "1") : 0;
	if (file < 1 || file > files) return null;
	const classes = await listListedClasses(db, (file - 1) * CLASSES_A_FILE, CLASSES_A_FILE);
	return sitemapXml(publicUrl, file, classes);
}
