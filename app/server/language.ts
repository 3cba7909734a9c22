import { tidyCode } from "#app/finder/join-code.ts";
import { readCookie } from "#app/http/session-cookie.ts";
import { isLanguage, type LanguageTag, languages, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { bestLanguage } from "#app/i18n/negotiate.ts";
import { firstPart } from "./address.ts";

const TAGS = languages.map(({ tag }) => tag);

/**
 * The only address that chooses a language; when nothing fits, she chooses from the list. With the
 * code of a poster at work it leads to the classes of that workplace.
 */
export function chooseLanguage(headers: Headers, code: string | null): Response {
	const found = wishedLanguage(headers);
	const tidy = tidyCode(code ?? "");
	const home = found ? `/${found}` : `/${SOURCE_LANGUAGE}/languages`;
	return new Response(null, {
		status: 302,
		headers: {
			Location: tidy ? `/${found ?? SOURCE_LANGUAGE}/classes?code=${tidy}` : home,
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

const YEAR_SECONDS = 31_536_000;

/**
 * A cookie for her next visit to `/` when she went from a page of ours to one in another
 * language; null otherwise, so that most answers carry no cookie.
 */
export function rememberedLanguage(
	url: URL,
	headers: Pick<Headers, "get">,
	secure: boolean,
): string | null {
	const referer = headers.get("referer");
	if (!referer || !URL.canParse(referer)) return null;
	const before = new URL(referer);
	const chosen = firstPart(url);
	const left = firstPart(before);
	if (before.host !== url.host || !isLanguage(chosen) || !isLanguage(left)) return null;
	if (chosen === left) return null;
	const ending = secure ? "; Secure" : "";
	return `language=${chosen}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${ending}`;
}
