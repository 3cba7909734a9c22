import type { KeptPage } from "./records.ts";
import { seal, unseal } from "./seal.ts";
import type { Store } from "./store.ts";

const HOUR = 60 * 60_000;
const PAGE_HOURS = 12;
const UNSENT_DAYS = 35;

export type PageToKeep = Pick<KeptPage, "person" | "language" | "path" | "policy"> & {
	html: string;
};

export async function keepPage(store: Store, page: PageToKeep, now: number): Promise<void> {
	const { html, ...about } = page;
	const key = `${page.person} ${page.language} ${page.path}`;
	const lesson = /data-lesson="([^"]*)"/.exec(html)?.[1] ?? "";
	const ends = Date.parse(/data-ends="([^"]*)"/.exec(html)?.[1] ?? "") || 0;
	const sealed = await seal(store, html);
	await store.write(({ put }) => put("page", { ...about, ...sealed, key, lesson, ends, at: now }));
}

/** Only to whom it belongs, only for its hours; in another language rather than not at all. */
export async function findPage(
	store: Store,
	language: string,
	path: string,
	now: number,
): Promise<Response | null> {
	const owner = await store.get("owner", "owner");
	const pages = await store.all("page");
	const fitting = pages.filter(
		(page) => page.person === owner?.person && page.path === path && !isOld(page, now),
	);
	const page = fitting.find((one) => one.language === language) ?? fitting[0];
	const html = page && (await unseal(store, page));
	if (!html) return null;
	return new Response(html, {
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy": page.policy,
			"Cache-Control": "no-store",
		},
	});
}

export async function ownerOf(store: Store): Promise<string> {
	return (await store.get("owner", "owner"))?.person ?? "";
}

/** Another person's pages go before hers come. */
export async function ownPages(store: Store, person: string): Promise<void> {
	const owner = await store.get("owner", "owner");
	if (owner?.person === person) return;
	await wipePages(store);
	await store.write(({ put }) => put("owner", { key: "owner", person }));
}

/** All pages and the key that opens them; marks that are not sent stay. */
export async function wipePages(store: Store): Promise<void> {
	const pages = await store.all("page");
	await store.write(({ remove }) => {
		for (const { key } of pages) remove("page", key);
		remove("secret", "pages");
		remove("owner", "owner");
	});
}

/** What is too old, and names of lessons that are over with every mark sent. */
export async function forgetOld(store: Store, now: number): Promise<void> {
	const [pages, changes, known] = await Promise.all([
		store.all("page"),
		store.all("change"),
		store.all("known"),
	]);
	const unsent = new Set(changes.map(({ lesson }) => lesson));
	const isDone = ({ lesson, ends }: KeptPage) => lesson !== "" && ends < now && !unsent.has(lesson);
	await store.write(({ remove }) => {
		for (const page of pages) if (isOld(page, now) || isDone(page)) remove("page", page.key);
		for (const { key, at } of changes)
			if (at < now - UNSENT_DAYS * 24 * HOUR) remove("change", key);
		for (const { key, at } of known) if (at < now - PAGE_HOURS * HOUR) remove("known", key);
	});
}

function isOld({ at }: KeptPage, now: number): boolean {
	return at < now - PAGE_HOURS * HOUR;
}
