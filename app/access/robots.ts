import { languages } from "#app/i18n/languages.ts";
import { STAFF_ADDRESSES } from "./addresses.ts";

/** Of one person or one asking, beside what is staff's. */
const PRIVATE = [
	"my",
	"list",
	"survey",
	"confirm",
	"link",
	"invite",
	"reset",
	"sign-in",
	"sign-out",
];

/** Searches that are pages of their own; any other choice only cuts these in other ways. */
const SIMPLE_SEARCHES = ["area", "level"];

/** What a search engine had better not ask for; what it shall not show says so itself. */
export function robotsTxt(publicUrl: string): string {
	const closed = [...Object.keys(STAFF_ADDRESSES), ...PRIVATE];
	const lines = languages.flatMap(({ tag }) => [
		...closed.map((word) => `Disallow: /${tag}/${word}`),
		`Allow: /${tag}/pilots/*/releases/`,
		`Disallow: /${tag}/classes/*/join`,
		`Disallow: /${tag}/classes?`,
		...SIMPLE_SEARCHES.flatMap((name) => [
			`Allow: /${tag}/classes?${name}=`,
			`Disallow: /${tag}/classes?${name}=*&`,
		]),
	]);
	return ["User-agent: *", ...lines, "", `Sitemap: ${publicUrl}/sitemap.xml`, ""].join("\n");
}
