import type { Role } from "./person.ts";

const ANYBODY_SIGNED_IN: readonly Role[] = [
	"tutor",
	"coordinator",
	"employer",
	"evaluator",
	"administrator",
];

/** First part of the address after the language, and who may go below it at all. */
export const STAFF_ADDRESSES: Record<string, readonly Role[]> = {
	account: ANYBODY_SIGNED_IN,
	today: ["tutor", "coordinator"],
	lessons: ["tutor", "coordinator"],
	learners: ["tutor", "coordinator"],
	manage: ["coordinator"],
	workplace: ["employer"],
	pilots: ["evaluator"],
	admin: ["administrator"],
};

/** Single pages below those that others may open too; what lies below them is as strict as before. */
const SHARED_PAGES: Record<string, readonly Role[]> = {
	"manage/unmet-need": ["coordinator", "evaluator"],
};

/** The same for a page and all below it. */
const SHARED_BELOW: readonly [string, readonly Role[]][] = [
	["manage/complaints", ["coordinator", "administrator"]],
];

const PUBLIC_RELEASE = /^\/[^/]+\/pilots\/[^/]+\/releases\/[^/]+$/;

/**
 * Who may go to an address, asked in front of every loader: a check in a parent route protects
 * nobody, since a child's data can be asked for alone. Null: everybody may.
 */
export function rolesFor(pathname: string): readonly Role[] | null {
	if (PUBLIC_RELEASE.test(pathname)) return null;
	const [, , ...parts] = pathname.replace(/\/$/, "").split("/");
	const page = parts.map(asRouted).join("/");
	if (Object.hasOwn(SHARED_PAGES, page)) return SHARED_PAGES[page] ?? null;
	const below = SHARED_BELOW.find(([above]) => page === above || page.startsWith(`${above}/`));
	if (below) return below[1];
	const word = asRouted(parts[0] ?? "");
	return (Object.hasOwn(STAFF_ADDRESSES, word) && STAFF_ADDRESSES[word]) || null;
}

/** The router reads percent signs and capitals away, so `/en/%4Danage` is the same page. */
function asRouted(part: string): string {
	try {
		return decodeURIComponent(part).toLowerCase();
	} catch (error) {
		if (error instanceof URIError) return part;
		throw error;
	}
}
