const READS = new Set(["GET", "HEAD"]);

/** A change must come from a page of ours; a browser that says nothing about it is refused. */
export function isCrossSite(method: string, headers: Headers, origins: readonly string[]): boolean {
	if (READS.has(method)) return false;
	const site = headers.get("sec-fetch-site");
	if (site !== null) return site !== "same-origin" && site !== "none";
	const origin = headers.get("origin");
	return origin === null || !origins.includes(origin);
}
