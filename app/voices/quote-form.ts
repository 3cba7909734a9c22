import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { withoutBrackets } from "./marks.ts";
import { LONGEST, type QuoteScope, SCOPES } from "./quotes.ts";

export type QuoteForm = {
	words: string;
	language: string;
	english: string | null;
	scope: QuoteScope;
	firstName: string | null;
	/** Tells a second post from a second quote. */
	key: string;
};

/** As she writes it herself, in the language of the page. */
export function parseOwnQuote(form: FormData, language: string): Parsed<QuoteForm> {
	return parseQuote(form, { language, english: null }, {});
}

/** As somebody writes it down with her, and says that she is there and chose herself. */
export function parseQuoteWithHer(form: FormData, own: string): Parsed<QuoteForm> {
	const chosen = textOf(form, "language", 20);
	const language = isLanguage(chosen) ? chosen : own;
	const written = language === "en" ? "" : textOf(form, "english", LONGEST.words);
	const english = withoutBrackets(written) || null;
	const isThere = textOf(form, "agreed") === "yes";
	return parseQuote(form, { language, english }, isThere ? {} : { agreed: "social:errors.agreed" });
}

function parseQuote(
	form: FormData,
	said: Pick<QuoteForm, "language" | "english">,
	errors: FieldErrors,
): Parsed<QuoteForm> {
	const words = withoutBrackets(textOf(form, "words", LONGEST.words));
	const scope = SCOPES.find((one) => one === textOf(form, "scope"));
	const typedName = textOf(form, "name", LONGEST.firstName);
	const firstName = scope === "first-name" ? typedName : null;
	const wrong: FieldErrors = {
		...(words === "" && { words: "social:errors.words" }),
		...(!scope && { scope: "social:errors.scope" }),
		...(firstName === "" && { name: "social:errors.name" }),
		...errors,
	};
	if (!scope || Object.keys(wrong).length > 0) return { ok: false, errors: wrong };
	return { ok: true, value: { words, ...said, scope, firstName, key: textOf(form, "key", 64) } };
}
