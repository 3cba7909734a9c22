import { flatRoutes } from "@remix-run/dev/dist/config/flat-routes.js";
import { matchRoutes } from "@remix-run/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#app/access/person.ts";
import { loader as pilots } from "#app/routes/$lang.pilots._index.tsx";
import { loader as pilot } from "#app/routes/$lang.pilots.$slug._index.tsx";
import {
	loader as preview,
	action as publish,
} from "#app/routes/$lang.pilots.$slug.releases._index.tsx";
import { loader as report } from "#app/routes/$lang.pilots.$slug.report.tsx";
import { loader as csv } from "#app/routes/$lang.pilots.$slug.report[.]csv.ts";
import { freshSqlite, type TestDb } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";

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

let made: TestDb;
beforeAll(async () => {
	made = await freshSqlite();
});
afterAll(() => made.remove());

test.each<Role>(["tutor", "coordinator", "employer", "administrator"])(
	"a %s opens no page of a pilot, whichever door is tried",
	async (role) => {
		const { slug } = await givenPilot(made.db);
		const person = await givenPerson(made.db, role);
		for (const open of [pilots, pilot, report, csv, preview, publish]) {
			for (const who of [person, null]) {
				// Only what these loaders read; the rest of the context is the server's.
				const context = { db: made.db, person: who, now: new Date(), language: "en" } as never;
				const request = new Request("https://esol.test/", { method: "POST", body: "" });
				const args = { context, params: { slug }, request, response: undefined } as never;
				await expect(open(args)).rejects.toMatchObject({ status: 403 });
			}
		}
	},
);
