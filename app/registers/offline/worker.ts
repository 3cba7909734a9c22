import { answerNavigation } from "./answer-navigation.ts";
import { findPage, wipePages } from "./kept-pages.ts";
import { openStore } from "./store.ts";
import { type FetchEvent, isFetchEvent, isLasting } from "./worker-events.ts";

declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;

const KEPT = /^\/([\w-]+)(\/today|\/lessons\/[\w-]+\/register)$/;
const DOOR = /^\/[\w-]+\/sign-(in|out)$/;
const PATIENCE_MS = 4_000;

addEventListener("install", (event) => isLasting(event) && event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => isLasting(event) && event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => isFetchEvent(event) && onFetch(event));

function onFetch(event: FetchEvent): void {
	const { request } = event;
	const { pathname, origin } = new URL(request.url);
	if (origin !== location.origin) return;
	if (request.method === "POST") {
		// Whoever comes in or goes out: the pages of before are nobody's now.
		if (DOOR.test(pathname)) event.waitUntil(wipe());
		return;
	}
	if (request.method !== "GET") return;
	if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
	const [, language, path] = (request.mode === "navigate" && KEPT.exec(pathname)) || [];
	if (language && path) event.respondWith(navigate(request, language, path));
}

function navigate(request: Request, language: string, path: string): Promise<Response> {
	return answerNavigation({
		ask: () => fetch(request),
		kept: () => keptPage(language, path),
		patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
	});
}

async function keptPage(language: string, path: string): Promise<Response | null> {
	const clock = Date.now;
	const store = await openStore();
	try {
		return await findPage(store, language, path, clock());
	} finally {
		store.close();
	}
}

async function asset(request: Request): Promise<Response> {
	return (await caches.match(request.url)) ?? fetch(request);
}

async function wipe(): Promise<void> {
	const store = await openStore();
	await wipePages(store);
	store.close();
}
