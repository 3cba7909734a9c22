import { flatRoutes } from "@remix-run/dev/dist/config/flat-routes.js";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Entry = ReturnType<typeof flatRoutes>[string];

/** The routes as Remix makes them of the file names. */
function routesBelow(entries: readonly Entry[], parentId: string): RouteObject[] {
	return entries
		.filter((entry) => (entry.parentId ?? "") === parentId)
		.map(({ id, path, index }) =>
			index ? { id, path, index: true } : { id, path, children: routesBelow(entries, id) },
		);
}

const entries = Object.values(flatRoutes("app", ["**/.*"]));
const routes = routesBelow(entries, "root");

function fileOf(pathname: string): { file: string | undefined; params: unknown } {
	const match = matchRoutes(routes, pathname)?.at(-1);
	return { file: match?.route.id, params: match?.params };
}

test("the file of a release is not taken for a release", () => {
	expect(entries.length).toBeGreaterThan(10);
	expect(fileOf("/en/pilots/family-e17/releases/0199-ab.csv")).toEqual({
		file: "routes/$lang.pilots.$slug.releases.$releaseId[.]csv",
		params: { lang: "en", slug: "family-e17", releaseId: "0199-ab" },
	});
	expect(fileOf("/en/pilots/family-e17/releases/0199-ab").file).toBe(
		"routes/$lang.pilots.$slug.releases.$releaseId._index",
	);
});

test("the report and its file have an address each", () => {
	expect(fileOf("/en/pilots/p/report.csv").file).toBe("routes/$lang.pilots.$slug.report[.]csv");
	expect(fileOf("/en/pilots/p/report").file).toBe("routes/$lang.pilots.$slug.report");
	expect(fileOf("/en/pilots/p/releases").file).toBe("routes/$lang.pilots.$slug.releases._index");
});
