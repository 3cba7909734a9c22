import { type LanguageTag, languages, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import type { Instant } from "#db/columns.ts";

/** Pages that are no class's, without the language. */
const PAGES = [
	"",
	"/classes",
	"/boroughs",
	"/level",
	"/eligibility",
	"/evidence",
	"/privacy",
	"/accessibility",
] as const;

// Search engines take 50,000 addresses and 50 MB; each names itself in all other languages too.
const ADDRESSES_A_FILE = 5_000;
export const CLASSES_A_FILE = Math.floor(ADDRESSES_A_FILE / languages.length) - PAGES.length;

export type ListedClass = { slug: string; updated_at: Instant };

export function filesFor(classes: number): number {
	return Math.max(1, Math.ceil(classes / CLASSES_A_FILE));
}

/** One file of addresses; the first holds the pages that are no class's. */
export function sitemapXml(
	publicUrl: string,
	file: number,
	classes: readonly ListedClass[],
): string {
	const pages = file === 1 ? PAGES.map((path) => ({ path, changed: null })) : [];
	const details = classes.map(({ slug, updated_at }) => ({
		path: `/classes/${encodeURIComponent(slug)}`,
		changed: updated_at,
	}));
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...[...pages, ...details].flatMap((page) => inAllLanguages(publicUrl, page)),
		"</urlset>\n",
	].join("\n");
}

/** Where one file does not hold them all: the files. */
export function sitemapIndexXml(publicUrl: string, files: number): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...Array.from(
			{ length: files },
			(_, n) => `<sitemap><loc>${escaped(publicUrl)}/sitemap.xml?page=${n + 1}</loc></sitemap>`,
		),
		"</sitemapindex>\n",
	].join("\n");
}

type Page = { path: string; changed: Instant | null };

/** The same links as in the head of each page: both must say the same. */
function inAllLanguages(publicUrl: string, { path, changed }: Page): string[] {
	const href = (tag: LanguageTag) => escaped(`${publicUrl}/${tag}${path}`);
	const links = [
		...languages.map(({ tag }) => [tag, href(tag)] as const),
		["x-default", path === "" ? `${escaped(publicUrl)}/` : href(SOURCE_LANGUAGE)] as const,
	].map(([tag, to]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${to}"/>`);
	const lastmod = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
	return languages.map(
		({ tag }) => `<url><loc>${href(tag)}</loc>${lastmod}${links.join("")}</url>`,
	);
}

function escaped(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&apos;");
}
