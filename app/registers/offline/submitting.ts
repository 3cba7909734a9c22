import { extraFields } from "../extra-fields.ts";
import type { Courier } from "./courier.ts";
import type { View } from "./view.ts";

type Parts = {
	form: HTMLFormElement;
	courier: Courier;
	lesson: string;
	view: View;
	everyoneElse: () => Promise<void>;
};

/**
 * The form's own buttons: what they would post is kept and sent as marks are. With a connection the
 * page comes again as it would without scripts; without, it stays and says where the marks are.
 */
export function onSubmit({ form, courier, lesson, view, everyoneElse }: Parts): void {
	let passes = false;
	form.addEventListener("submit", (event) => {
		const button = event.submitter;
		if (passes || !(button instanceof HTMLButtonElement)) return;
		const handsIn = button.formAction.endsWith("/submission");
		const saves =
			button.name === "rest" || (button.name === "" && !button.hasAttribute("formaction"));
		if (!handsIn && !saves) return;
		event.preventDefault();
		void go(button, handsIn);
	});

	async function go(button: HTMLButtonElement, handsIn: boolean): Promise<void> {
		if (button.name === "rest") await everyoneElse();
		const { unsent } = await courier.send();
		const isSent = !unsent.some((change) => change.lesson === lesson);
		const more = hasMore(form);
		if (!isSent) {
			if (handsIn) view.help("handIn");
			else if (more) view.keepsTyped();
			return;
		}
		if (!handsIn && !more) {
			location.assign(`${form.action}?done=saved`);
			return;
		}
		if (more && !(await isConnected())) {
			view.keepsTyped();
			return;
		}
		passes = true;
		form.requestSubmit(button);
		passes = false;
	}
}

/** Posted into nothing, what was typed would make way for the browser's own page. */
function isConnected(): Promise<boolean> {
	return fetch("/health/live", { cache: "no-store" }).then(
		() => true,
		() => false,
	);
}

/** A name, a note or the day of a paper register, which go with the form itself. */
function hasMore(form: HTMLFormElement): boolean {
	const isTyped = ({ name, value, defaultValue }: HTMLInputElement | HTMLTextAreaElement) =>
		name === extraFields.takenOn ||
		((name === extraFields.walkIn || name === extraFields.note) && value !== defaultValue);
	return [...form.elements].some(
		(one) =>
			(one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) && isTyped(one),
	);
}
