import { keepPage } from "./kept-pages.ts";
import type { Store } from "./store.ts";

export type Ways = {
	store: Store;
	person: string;
	language: string;
	ask: typeof fetch;
	now: () => number;
};

const FRESH_MS = 5 * 60_000;
/** More lessons than anybody teaches in a day. */
const MOST_LESSONS = 12;

/** Today's lessons of this person and their registers, so that they are there before the hall is. */
export async function keepToday(ways: Ways): Promise<void> {
	const today = await keep(ways, "/today");
	if (today === null) return;
	const lessons = [...today.matchAll(/\/lessons\/([\w-]+)\/register"/g)].map(([, id]) => id!);
	for (const lesson of [...new Set(lessons)].slice(0, MOST_LESSONS))
		await keepRegister(ways, lesson);
	await keepAssets(today, ways.ask);
}

export function keepRegister(ways: Ways, lesson: string): Promise<string | null> {
	return keep(ways, `/lessons/${lesson}/register`);
}

/** The page as it may rest on a phone; null when there is none to keep. */
async function keep(
	{ store, person, language, ask, now }: Ways,
	path: string,
): Promise<string | null> {
	const isFresh = (await store.all("page")).some(
		(page) =>
			page.key === `${person} ${language} ${path}` &&
			page.lesson !== "" &&
			page.at > now() - FRESH_MS,
	);
	if (isFresh) return null;
	const response = await ask(`/${language}${path.replace("/register", "")}/kept`, {
		redirect: "manual",
	});
	if (!response.ok) return null;
	const html = await response.text();
	const policy = response.headers.get("content-security-policy") ?? "default-src 'none'";
	await keepPage(store, { person, language, path, policy, html }, now());
	return html;
}

/** Styles and scripts of kept pages; those of an older build go. */
async function keepAssets(html: string, ask: typeof fetch): Promise<void> {
	const wanted = new Set([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path!));
	const cache = await caches.open("assets");
	for (const { url } of await cache.keys()) {
		if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
	}
	for (const path of wanted) {
		if (await cache.match(path)) continue;
		const response = await ask(path);
		if (response.ok) await cache.put(path, response);
	}
}
