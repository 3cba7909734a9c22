export const WINDOW_MS = 10 * 60_000;

/** Something that is a secret in an address or a field, and how a wrong one shows. */
export type Guess = {
	name: "link" | "code" | "asking" | "challenge";
	most: number;
	isMiss: (status: number) => boolean;
	/** Part of the address, where the secret stands in it. */
	token: string | null;
};

const TOKEN = /^\/[^/]+\/(?:my|survey|confirm|invite|reset)\/([^/]+)/i;
const CODE = /^\/[^/]+\/list\/code\/?$/i;
const ASKING = /^\/[^/]+\/(?:link|reset)\/?$/i;

const CHALLENGE = /^\/[^/]+\/sign-in\/challenge\.json\/?$/i;

const MOST_MISSES = 30;
/** Each is a row for five minutes; all staff of a college may come in from one address at nine. */
const MOST_CHALLENGES = 300;
/** Nobody loses her link or password ten times in ten minutes; each asking is a row until the next round. */
const MOST_ASKED = 10;

/** Null for an address where nothing can be guessed. Matched as the router does, decoded and in any case. */
export function guessAt(method: string, pathname: string): Guess | null {
	const path = decodeURIComponent(pathname);
	const token = TOKEN.exec(path)?.[1];
	if (token) return { name: "link", most: MOST_MISSES, isMiss: isNotFound, token };
	if (method !== "POST") return null;
	if (CODE.test(path)) return { name: "code", most: MOST_MISSES, isMiss: isRefused, token: null };
	if (ASKING.test(path)) return { name: "asking", most: MOST_ASKED, isMiss: isDone, token: null };
	if (CHALLENGE.test(path))
		return { name: "challenge", most: MOST_CHALLENGES, isMiss: isGiven, token: null };
	return null;
}

const isNotFound = (status: number) => status === 404;
const isRefused = (status: number) => status === 400;
const isGiven = (status: number) => status === 200;
const isDone = (status: number) => status === 303;
