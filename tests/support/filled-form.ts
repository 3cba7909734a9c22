import type { PageForm } from "./page-forms.ts";

/** Words that a field asks for in a form of its own; the others take any. */
const FITTING: Record<string, string> = {
	email: "sent.twice@example.org",
	contact: "sent.twice@example.org",
	phone: "",
	ukprn: "10012345",
	postcode: "E17 7JN",
	code: "E09000099",
	more: "",
	reason: "Words of a test.",
};

/** What is left out: a form of many parts is sent with the first ones alone. */
const LEFT_OUT = /^(minutes|left|late)\./;

/** The form of a page with what a person would type where only some words will do. */
export function filledIn({ action, body }: PageForm): PageForm {
	const filled = new URLSearchParams();
	for (const [name, value] of new URLSearchParams(body)) {
		if (LEFT_OUT.test(name)) continue;
		const isEmpty = value === "Test" || value === "";
		const money = /-(planned|spent)$/.test(name) ? "1" : value;
		filled.append(name, isEmpty ? (FITTING[name] ?? money) : value);
	}
	return { action, body: filled.toString() };
}
