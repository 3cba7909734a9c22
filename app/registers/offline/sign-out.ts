import type { Courier } from "./courier.ts";
import { wipePages } from "./kept-pages.ts";
import type { Store } from "./store.ts";
import { element } from "./view.ts";
import { NUMBER, type PageFacts } from "./words.ts";

type Parts = { store: Store; facts: PageFacts; courier: Courier };

/** Signing out sends first, or says once how much is not sent; then names and pages go. */
export function guardSignOut({ store, facts, courier }: Parts): void {
	const { signOut: words } = facts.words;
	const forms = document.querySelectorAll<HTMLFormElement>('form[action$="/sign-out"]');
	for (const form of forms) {
		let isTold = false;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			void leave();
		});

		async function leave(): Promise<void> {
			const unsent = isTold ? [] : (await courier.send()).unsent;
			if (unsent.length > 0) {
				isTold = true;
				warn(form, unsent.length);
				return;
			}
			await wipePages(store);
			form.submit();
		}
	}

	function warn(form: HTMLFormElement, count: number): void {
		const warning = document.createElement("div");
		warning.className = "notice notice-warn";
		warning.setAttribute("role", "alert");
		const told = document.createElement("div");
		told.append(
			element("p", words.unsent.replace(NUMBER, String(count))),
			element("p", words.help),
		);
		warning.append(told);
		form.before(warning);
		const label = form.querySelector("button");
		if (label) label.textContent = words.anyway;
	}
}
