import { readCookie } from "#app/http/session-cookie.ts";
import { isLanguage, type LanguageTag, languages, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { bestLanguage } from "#app/i18n/negotiate.ts";

const TAGS = languages.map(({ tag }) => tag);

/** The only address that chooses a language; when nothing fits, she chooses from the list. */
export function chooseLanguage(headers: Headers): Response {
	const found = wishedLanguage(headers);
	return new Response(null, {
		status: 302,
		headers: {
			Location: found ? `/${found}` : `/${SOURCE_LANGUAGE}/languages`,
			Vary: "Cookie, Accept-Language",
			"Cache-Control": "private, no-cache",
		},
	});
}

/** For pages without a language in their address, which are errors. */
export function pageLanguage(headers: Headers): LanguageTag {
	return wishedLanguage(headers) ?? SOURCE_LANGUAGE;
}

function wishedLanguage(headers: Headers): LanguageTag | null {
	const kept = readCookie(headers.get("cookie"), "language");
	if (isLanguage(kept)) return kept;
	const best = bestLanguage(headers.get("accept-language"), TAGS);
	return isLanguage(best) ? best : null;
}
