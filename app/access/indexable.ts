/** Below the language: what a search engine may show. All else is somebody's, or a step of a form. */
const PUBLIC_PAGES = new Set([
	"",
	"accessibility",
	"boroughs",
	"classes",
	"complaints",
	"eligibility",
	"evidence",
	"helper",
	"languages",
	"level",
	"privacy",
	"translations",
]);

const PUBLIC_DETAILS = /^\/[^/]+\/(classes\/[^/]+|evidence\/[^/]+|pilots\/[^/]+\/releases\/[^/]+)$/;

/** A new page is not shown until it is named here; what a workplace's code opens never is. */
export function isIndexable({ pathname, searchParams }: URL): boolean {
	if (searchParams.has("code")) return false;
	const [, , page = "", ...below] = pathname.split("/");
	return (below.length === 0 && PUBLIC_PAGES.has(page)) || PUBLIC_DETAILS.test(pathname);
}
