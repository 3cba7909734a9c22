import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";

const LONGEST = 1000;
// Going there would undo or repeat what was just done.
const NOT_AGAIN = new Set(["sign-in", "sign-out"]);
// Printable signs without the backslash, which browsers read as a slash.
const PLAIN = /^[\x21-\x5B\x5D-\x7E]+$/;

/**
 * Where somebody wanted to go before she was asked who she is: a path of this site in the language
 * she reads now, or null. Whatever could be read as another site is refused, not mended.
 */
export function nextPath(value: unknown, language: LanguageTag): string | null {
	if (typeof value !== "string" || value.length > LONGEST || !PLAIN.test(value)) return null;
	const [path, query] = splitAt(value, "?");
	const [empty, tag, first, ...rest] = path.split("/");
	if (empty !== "" || !isLanguage(tag) || first === undefined || NOT_AGAIN.has(first)) return null;
	const segments = [first, ...rest];
	if (segments.includes("") || segments.some(isDots)) return null;
	return `/${language}/${segments.join("/")}${query}`;
}

function splitAt(value: string, sign: string): [string, string] {
	const [withoutHash] = value.split("#");
	const at = withoutHash!.indexOf(sign);
	return at < 0 ? [withoutHash!, ""] : [withoutHash!.slice(0, at), withoutHash!.slice(at)];
}

/** `..` climbs out of the language, written plainly or with percent signs. */
function isDots(segment: string): boolean {
	return /^(\.|%2e){1,2}$/i.test(segment);
}
