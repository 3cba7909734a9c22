import type { SpokenAnswer } from "../spoken-answers.ts";
import { lineState, type Shown } from "./page-state.ts";
import type { Change } from "./records.ts";
import { fieldsetOf } from "./register-fields.ts";
import type { Help, LineState, PageFacts } from "./words.ts";

export type View = ReturnType<typeof makeView>;

/** What the page says, and quietly each learner's line. */
export function makeView({ words, lesson }: PageFacts, form: HTMLFormElement | null) {
	const place = document.getElementById("save-state");
	const bar = form?.querySelector(".register-bar");
	if (place && bar) bar.prepend(place);
	else if (place) document.querySelector("main h1")?.after(place);
	const lines = new Map<string, LineState>();
	const refusals = new Map<string, string>();
	return { show, help, keepsTyped, showLines, hear, waiting };

	function show({ state, help: why }: Shown): void {
		if (!place) return;
		place.hidden = state === "none" && lesson === "";
		place.dataset.state = state;
		const text = why ? `${words.state[state]}. ${words.help[why]}` : words.state[state];
		// Said again only when it is another thing.
		if (place.dataset.text === text) return;
		place.dataset.text = text;
		place.replaceChildren(element("strong", words.state[state]));
		if (why) place.append(" ", element("span", words.help[why]));
		if (why === "signIn") place.append(" ", signInLink());
	}

	function help(why: Help): void {
		show({ state: "onPhone", help: why });
	}

	/** Names and notes do not rest on a phone. */
	function keepsTyped(): void {
		show({ state: "notSaved", help: "typed" });
	}

	/** Learners whose mark waits on this phone. */
	function waiting(): string[] {
		return [...lines].filter(([, state]) => state === "onPhone").map(([enrolment]) => enrolment);
	}

	function hear({ enrolment }: Change, answer: SpokenAnswer): void {
		if (answer.result === "refused") refusals.set(enrolment, answer.words);
		else refusals.delete(enrolment);
	}

	function showLines(unsent: readonly Change[], asked: ReadonlySet<string>): void {
		const now = new Map(unsent.map((change) => [change.enrolment, lineState(change)]));
		for (const enrolment of new Set([...lines.keys(), ...now.keys(), ...asked])) {
			const state = now.get(enrolment) ?? (asked.has(enrolment) ? "asked" : "saved");
			lines.set(enrolment, state);
			showLine(enrolment, state);
		}
	}

	function showLine(enrolment: string, state: LineState): void {
		const legend = form && fieldsetOf(form, enrolment)?.querySelector("legend");
		if (!legend) return;
		const line = legend.querySelector<HTMLElement>(".line-state") ?? element("span", "");
		line.className = "line-state";
		line.dataset.state = state;
		const why = state === "notSaved" ? refusals.get(enrolment) : undefined;
		line.textContent = why ? `${words.line[state]}: ${why}` : words.line[state];
		(legend.querySelector(".learner-name") ?? legend).append(line);
	}

	function signInLink(): HTMLElement {
		const link = document.createElement("a");
		const next = location.pathname;
		link.href = `/${document.documentElement.lang}/sign-in?${new URLSearchParams({ next })}`;
		link.textContent = words.signIn;
		return link;
	}
}

export function element(name: string, text: string): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}
