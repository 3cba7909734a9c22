import type { SpokenAnswer } from "../spoken-answers.ts";
import { knownOf, plainKey, type Tap, valuesOf } from "./outbox.ts";
import type { Change } from "./records.ts";
import { fieldsetOf, setOpened, writeValues } from "./register-fields.ts";
import type { Parts } from "./register-on-phone.ts";
import { element } from "./view.ts";

type Conflict = Extract<SpokenAnswer, { result: "conflict" }>;

/** Both marks side by side, until she has chosen: nothing she tapped is lost before. */
export function makeConflicts(
	{ store, facts, form, courier, now }: Parts,
	keep: (taps: readonly Tap[]) => Promise<void>,
) {
	const { conflict: words } = facts.words;
	const cards = new Map<string, HTMLElement>();
	const list = document.createElement("section");
	list.className = "notice notice-warn conflicts";
	list.setAttribute("role", "alert");
	return { hear };

	function hear(change: Change, answer: SpokenAnswer): void {
		if (answer.result === "conflict") show(change, answer);
		else drop(change);
	}

	function drop({ enrolment }: Change): void {
		cards.get(enrolment)?.remove();
		cards.delete(enrolment);
		if (cards.size === 0) list.remove();
	}

	function show(change: Change, conflict: Conflict): void {
		if (cards.size === 0) {
			list.replaceChildren(element("h2", words.title));
			form.before(list);
		}
		const card = cardOf(change, conflict);
		cards.get(change.enrolment)?.remove();
		cards.set(change.enrolment, card);
		list.append(card);
	}

	function cardOf(change: Change, conflict: Conflict): HTMLElement {
		const card = document.createElement("div");
		card.className = "conflict";
		const heading = document.createElement("h3");
		heading.append(nameOf(change.enrolment));
		const sides = document.createElement("dl");
		sides.className = "conflict-sides";
		sides.append(
			side(words.yours, conflict.yours),
			side(words.theirs, conflict.theirs, conflict.by),
		);
		const buttons = document.createElement("div");
		buttons.className = "actions";
		buttons.append(
			button(words.mine, () => keepMine(change, conflict)),
			button(words.keepTheirs, () => keepTheirs(change, conflict)),
		);
		card.append(heading, sides, buttons);
		return card;
	}

	function nameOf(enrolment: string): Node {
		const name = fieldsetOf(form, enrolment)?.querySelector("legend bdi");
		return name?.cloneNode(true) ?? element("bdi", "");
	}

	async function keepMine(change: Change, conflict: Conflict): Promise<void> {
		setOpened(form, change.enrolment, conflict.opened);
		const { opened } = conflict;
		await keep([{ ...change, opened, ifUnmarked: false, reason: change.reason || null }]);
		drop(change);
	}

	async function keepTheirs(change: Change, conflict: Conflict): Promise<void> {
		const key = plainKey(change);
		await store.write(({ put, remove }) => {
			remove("change", key);
			put("known", knownOf(change, key, conflict, now()));
		});
		setOpened(form, change.enrolment, conflict.opened);
		writeValues(form, change.enrolment, valuesOf(conflict));
		drop(change);
		await courier.tell(new Map());
	}
}

function side(term: string, mark: string, by?: string): HTMLElement {
	const pair = document.createElement("div");
	pair.append(element("dt", term), element("dd", mark));
	if (by) {
		const who = element("dd", by);
		who.className = "small soft";
		pair.append(who);
	}
	return pair;
}

function button(text: string, does: () => Promise<void>): HTMLElement {
	const made = document.createElement("button");
	made.type = "button";
	made.className = "button button-secondary";
	made.append(element("span", text));
	made.addEventListener("click", () => void does());
	return made;
}
