export const METHODS = new Set(["GET", "HEAD", "POST"]);
export const LARGEST_BODY = 64 * 1024;

/** Remix's own ways to ask for one loader's data; no page of ours uses them. */
const DATA_PARAMETERS = ["_data", "_routes"];

/** True for addresses that no page of ours has and that tools send to find weak places. */
export function isMalformed(url: URL): boolean {
	if (url.pathname.includes("//") || url.pathname.includes("\\")) return true;
	try {
		const decoded = decodeURIComponent(url.pathname);
		return decoded.includes("\0") || decodeURIComponent(url.search).includes("\0");
	} catch {
		return true;
	}
}

/** The language, in every address of a page. */
export function firstPart({ pathname }: URL): string | undefined {
	return pathname.split("/")[1];
}

export function asksForData(url: URL): boolean {
	return (
		url.pathname.endsWith(".data") ||
		url.pathname === "/__manifest" ||
		DATA_PARAMETERS.some((name) => url.searchParams.has(name))
	);
}

// An address such as /ar/learners/0192… is logged with stars for all that is not a word of ours.
export function patternOf(pathname: string, known: ReadonlySet<string>): string {
	const segments = pathname.split("/").map((part) => (part === "" || known.has(part) ? part : "*"));
	return segments.slice(0, 8).join("/");
}

/** Every fixed word in the addresses of the build. */
export function wordsOfRoutes(paths: readonly string[]): Set<string> {
	return new Set(paths.flatMap((path) => path.split("/")).filter((part) => !part.startsWith(":")));
}
