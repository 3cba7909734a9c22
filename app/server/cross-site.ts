const READS = new Set(["GET", "HEAD"]);

/** A change must come from a page of ours; a browser that says nothing about it is refused. */
export function isCrossSite(method: string, headers: Headers, origins: readonly string[]): boolean {
	if (READS.has(method)) return false;
	const site = headers.get("sec-fetch-site");
	const origin = headers.get("origin");
	const isOurs = origin !== null && origins.includes(origin);
	if (site === null) return !isOurs;
	// Asked by herself, and so of no page: an origin that is not ours speaks against it.
	if (site === "none") return origin !== null && !isOurs;
	return site !== "same-origin";
}
