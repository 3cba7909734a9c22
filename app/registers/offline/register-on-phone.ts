import { makeConflicts } from "./conflicts.ts";
import type { Courier, News } from "./courier.ts";
import { changeOf, keepChanges, laterOf, plainKey, type Tap } from "./outbox.ts";
import { pageState } from "./page-state.ts";
import type { Change } from "./records.ts";
import {
	enrolmentOf,
	enrolmentsOf,
	isTouched,
	openedOf,
	readValues,
	setOpened,
	writeValues,
} from "./register-fields.ts";
import type { Store } from "./store.ts";
import { onSubmit } from "./submitting.ts";
import type { View } from "./view.ts";
import type { PageFacts } from "./words.ts";

export type Parts = {
	store: Store;
	facts: PageFacts;
	form: HTMLFormElement;
	view: View;
	courier: Courier;
	now: () => number;
};

/** The register's form, with every tap kept before the page says so. */
export async function makeRegister(parts: Parts): Promise<void> {
	const { store, facts, form, view, courier, now } = parts;
	const conflicts = makeConflicts(parts, keep);
	const asked = new Set<string>();
	let failed = false;

	// She may have begun before the scripts were there, and goes on while they begin.
	const begun = enrolmentsOf(form).filter((id) => isTouched(form, id));
	const touched = new Set(begun);
	form.addEventListener("input", (event) => {
		const enrolment = enrolmentOf(event.target);
		if (!enrolment) return;
		touched.add(enrolment);
		void keep([tapOf(enrolment)]);
	});
	await restore(parts, touched);
	// A reason that was missing: what waits for it takes it along.
	form.addEventListener("change", (event) => {
		if (enrolmentOf(event.target) === null && reasonOf(form)) void keep(waitingForReason());
	});
	onSubmit({ form, courier, lesson: facts.lesson, view, everyoneElse: () => keep(restOf()) });
	await courier.onNews(showNews);
	if (begun.length > 0) await keep(begun.map((enrolment) => tapOf(enrolment)));

	async function keep(taps: readonly Tap[]): Promise<void> {
		const changes = taps
			.filter(({ values }) => values.mark !== "")
			.map((tap) => changeOf(facts, tap, crypto.randomUUID(), now()));
		try {
			await keepChanges(store, changes);
			failed = false;
		} catch {
			failed = true;
		}
		await courier.tell(new Map());
		courier.soon();
	}

	function tapOf(enrolment: string, ifUnmarked = false): Tap {
		const values = readValues(form, enrolment);
		const opened = openedOf(form, enrolment);
		return { enrolment, values, opened, ifUnmarked, reason: reasonOf(form) };
	}

	function restOf(): Tap[] {
		const unmarked = enrolmentsOf(form).filter((id) => readValues(form, id).mark === "");
		for (const id of unmarked) {
			writeValues(form, id, { mark: "present", late: "", minutes: "", left: "" });
		}
		return unmarked.map((id) => tapOf(id, true));
	}

	function waitingForReason(): Tap[] {
		return view.waiting().map((enrolment) => tapOf(enrolment));
	}

	async function showNews(news: News): Promise<void> {
		const unsent = news.unsent.filter(({ lesson }) => lesson === facts.lesson);
		for (const { change, answer } of news.heard.values()) {
			if (change.lesson !== facts.lesson) continue;
			if (answer.result === "asked") asked.add(change.enrolment);
			conflicts.hear(change, answer);
			view.hear(change, answer);
		}
		await follow(parts, unsent);
		view.showLines(unsent, asked);
		const marked = enrolmentsOf(form).some((id) => readValues(form, id).mark !== "");
		const { problem } = news;
		const state = { unsent, failed, marked, problem };
		view.show(pageState({ ...state, asked: asked.size > 0 }));
	}
}

/** What waits on this phone stands in the form again, as she left it. */
async function restore({ store, facts, form }: Parts, touched: ReadonlySet<string>): Promise<void> {
	const changes = (await store.all("change")).filter((change) => isHere(facts, change));
	await follow({ store, facts, form }, changes);
	for (const { enrolment, values } of changes.sort((one, other) => one.at - other.at)) {
		if (!touched.has(enrolment)) writeValues(form, enrolment, values);
	}
}

/** What the server acknowledged since the page was made, from this tab or another. */
async function follow(
	{ store, facts, form }: Pick<Parts, "store" | "facts" | "form">,
	unsent: readonly Change[],
): Promise<void> {
	const hers = new Set(unsent.map(plainKey));
	for (const { key, enrolment, opened, values, ...about } of await store.all("known")) {
		const shown = openedOf(form, enrolment);
		if (!isHere(facts, about) || laterOf(shown, opened) === shown) continue;
		setOpened(form, enrolment, opened);
		if (!hers.has(key)) writeValues(form, enrolment, values);
	}
}

function isHere(facts: PageFacts, { person, lesson }: { person: string; lesson: string }) {
	return person === facts.person && lesson === facts.lesson;
}

/** Null when the register asks for none. */
function reasonOf(form: HTMLFormElement): string | null {
	const field = form.elements.namedItem("reason");
	return field instanceof HTMLInputElement ? field.value.trim() : null;
}
