import { optionsToAdd, optionsToProve, sentOf } from "./credentials.ts";

/** Asks the device for a passkey and sends its answer with the form. */
async function answer(form: HTMLFormElement): Promise<void> {
	const response = await fetch(form.dataset.challenge ?? "", { method: "POST" });
	if (!response.ok) throw new Error(`challenge: ${response.status}`);
	const options: unknown = await response.json();
	const credential =
		form.dataset.passkey === "add"
			? await navigator.credentials.create({ publicKey: optionsToAdd(options) })
			: await navigator.credentials.get({ publicKey: optionsToProve(options) });
	const field = form.elements.namedItem("credential");
	if (!(field instanceof HTMLInputElement) || !(credential instanceof PublicKeyCredential)) return;
	field.value = sentOf(credential);
	form.submit();
}

function start(form: HTMLFormElement): void {
	const failed = form.querySelector("[data-failed]");
	const button = form.querySelector("button");
	form.hidden = false;
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		if (failed instanceof HTMLElement) failed.hidden = true;
		if (button) button.disabled = true;
		try {
			await answer(form);
		} catch {
			// She closed the window, the device knows no passkey of this site, or there is no network.
			if (failed instanceof HTMLElement) failed.hidden = false;
		}
		if (button) button.disabled = false;
	});
}

if ("PublicKeyCredential" in window) {
	for (const form of document.querySelectorAll("form[data-passkey]")) {
		if (form instanceof HTMLFormElement) start(form);
	}
}
