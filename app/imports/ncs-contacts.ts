import { foldEmail, looksLikeEmail } from "#app/people/emails.ts";
import { cellOf, freeText, type RowCheck, wrong } from "./cells.ts";

/** With `https://` before it when the file has none; nothing but the web may be linked. */
export function checkWebsite(check: RowCheck, column: string): string | undefined {
	const text = freeText(check, column, 255);
	if (text === "") return undefined;
	const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
	const url = URL.canParse(address) ? new URL(address) : null;
	const isWebsite =
		url &&
		/^https?:$/.test(url.protocol) &&
		/^[^.]+(\.[^.]+)+$/.test(url.hostname) &&
		!/\s/.test(text);
	return isWebsite ? address : wrong(check, column, "website");
}

export function checkEmail(check: RowCheck, column: string): string | undefined {
	const text = cellOf(check, column);
	if (text === "") return undefined;
	return looksLikeEmail(text) ? text : wrong(check, column, "email");
}

/** Loose: extensions and brackets are as people write them. */
export function checkPhone(check: RowCheck, column: string): string | undefined {
	const text = cellOf(check, column);
	if (text === "") return undefined;
	const digits = text.replace(/\D/g, "").length;
	const isPhone = /^\+?[\d\s().-]+(?:\s*(?:ext|x)\.?\s*\d+)?$/i.test(text);
	return isPhone && digits >= 7 && digits <= 20 ? text : wrong(check, column, "phone");
}

/** Several are kept apart by semicolons. */
export function checkEmails(check: RowCheck, column: string): string[] | undefined {
	const emails = cellOf(check, column).split(";").map(foldEmail).filter(Boolean);
	if (emails.length === 0) return undefined;
	return emails.every(looksLikeEmail) ? [...new Set(emails)] : wrong(check, column, "email");
}
