import { fold } from "#app/i18n/fold.ts";

const CODE = /^[A-Z0-9]{6,20}$/;

/** Capital letters and digits, whatever was typed around them; null when it can be no code. */
export function tidyCode(text: string): string | null {
	const code = fold(text)
		.replace(/[\s.-]+/g, "")
		.toUpperCase();
	return CODE.test(code) ? code : null;
}
