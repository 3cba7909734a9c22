import { type Courier, makeCourier } from "./courier.ts";
import { keepRegister, keepToday } from "./keeping.ts";
import { forgetOld, ownerOf, ownPages } from "./kept-pages.ts";
import { makeRegister } from "./register-on-phone.ts";
import { guardSignOut } from "./sign-out.ts";
import { openStore, type Store } from "./store.ts";
import { makeView, type View } from "./view.ts";
import { type PageFacts, readFacts } from "./words.ts";

export type Outside = { now: () => number; ask: typeof fetch };

/** Everything the scripts add to a page; without what they need, the page says so and stays a form. */
export async function startPhone(place: HTMLElement, outside: Outside): Promise<void> {
	const told = readFacts(place);
	const form = document.querySelector<HTMLFormElement>("form#register");
	const view = makeView(told, form);
	const store = await storeOf(told, outside.now());
	if (!store) {
		if (form) view.show({ state: "notSaved", help: "unsupported" });
		return;
	}
	const facts = { ...told, person: told.person || (await ownerOf(store)) };
	const courier = makeCourier(store, facts, outside);
	if (form && facts.lesson) await makeRegister({ store, facts, form, view, courier, ...outside });
	else await showWaiting(view, courier);
	guardSignOut({ store, facts, courier });
	courier.start();
	await keepPages(store, facts, outside);
}

/** Null where a phone keeps nothing: a private window, an old browser, a page without https. */
async function storeOf({ person }: PageFacts, now: number): Promise<Store | null> {
	if (!("subtle" in crypto) || !("serviceWorker" in navigator)) return null;
	try {
		const store = await openStore();
		if (person) await ownPages(store, person);
		await forgetOld(store, now);
		return store;
	} catch {
		return null;
	}
}

/** On a page without a register: what still waits on this phone. */
async function showWaiting(view: View, courier: Courier): Promise<void> {
	await courier.onNews(async ({ problem, unsent }) => {
		const help = problem === "session" ? "signIn" : problem === "person" ? "person" : null;
		view.show(unsent.length > 0 ? { state: "onPhone", help } : { state: "none", help: null });
	});
}

async function keepPages(
	store: Store,
	{ person, language, lesson, keeps }: PageFacts,
	outside: Outside,
): Promise<void> {
	if (!keeps) return;
	const ways = { store, person, language, ...outside };
	try {
		await navigator.serviceWorker.register("/sw.js");
		await keepToday(ways);
		if (lesson) await keepRegister(ways, lesson);
	} catch (error) {
		// No network, or no room: what was kept before stays.
		if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
	}
}
