import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rolesFor, STAFF_ADDRESSES } from "#app/access/addresses.ts";
import type { Person, Role } from "#app/access/person.ts";
import { isRefused, MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import {
	type Answer,
	alike,
	ask,
	type Cookies,
	type Method,
	signEverybodyIn,
} from "#tests/support/matrix-ask.ts";
import {
	addressOf,
	givenEmployer,
	givenHelper,
	givenMember,
	NOBODY,
	privateLink,
	publishedPilot,
	type Subject,
	subjectOf,
	surveyLink,
	workplaceOf,
} from "#tests/support/matrix-subjects.ts";
import { variantsOf } from "#tests/support/matrix-variants.ts";
import { fingerprintOf, type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const ROWS = Object.entries(MATRIX);
/** The last quarter that is over. */
const QUARTER_END = "2026-09-30";
const PATTERNS = Object.keys(MATRIX);
const KEPT = ["enrolment", "mark", "course", "person", "assessment", "release"] as const;
/** Nothing, another language, what no form accepts, and what each of them does. */
const BODIES = [
	"",
	"switch-language=pl",
	"capacity=-1&reason=nonsense&everyone=yes&kind=x&hash=y&starts-on=soon",
	"reason=other&confirmed=yes&title=Taken+over&capacity=3&childcare=none&note=hello&from=list",
];
/** Who never gets past the entrance is not heard, whatever she says. */
const bodiesOf = (who: Who) => (/^(tutor|coordinator)/.test(who) ? BODIES : BODIES.slice(0, 1));
const UNTOUCHED = [
	...KEPT,
	"register",
	"lesson",
	"learner",
	"role_grant",
	"mark_revision",
	"apology",
	"lesson_note",
	"lesson_cover",
	"enrolment_event",
	"consent",
	"submission_key",
	"target_review",
	"plan_outcome",
	"plan_agreement",
	"pilot",
	"budget_line",
	"pilot_target",
	"logic_box",
	"pilot_design",
] as const;

let site: OwnSite;
let cookies: Cookies;
let own: Subject;
let pilot: Awaited<ReturnType<typeof publishedPilot>>;
let workplace: { employerId: string };
let link: { token: string; reference: string };
let survey: { surveyToken: string; item: string };
let before: Awaited<ReturnType<typeof fingerprintOf>>;

beforeAll(async () => {
	site = await openOwnSite();
	cookies = await signEverybodyIn(site.origin);
	own = await subjectOf(site.db, "lea-valley-college", { taughtBy: "tutor@demo.test" }, SITE_NOW);
	own = { ...own, ...(await givenHelper(site.db, own.courseId, SITE_NOW)) };
	own = { ...own, ...(await givenEmployer(site.db, own.courseId)) };
	own = { ...own, ...(await givenMember(site.db, "lea-valley-college", SITE_NOW)) };
	pilot = await publishedPilot(site.db);
	workplace = await workplaceOf(site.db, "employer@demo.test");
	link = await privateLink(site.db, site.contextAt("/en").sessionSecret, own, SITE_NOW);
	survey = await surveyLink(site.db, site.contextAt("/en").sessionSecret, own, SITE_NOW);
	before = await fingerprintOf(site.db, UNTOUCHED);
});
afterAll(() => site.close());

const asks = (who: Who, method: Method, address: string, body?: string): Promise<Answer> =>
	ask(site.origin, cookies.get(who), method, address, body);

const isOfPilot = (pattern: string) => firstOf(pattern) === "pilots";
const address = (pattern: string, subject: Subject = own) =>
	addressOf(pattern, idsFor(pattern, subject));
const idsFor = (pattern: string, subject: Subject) => {
	if (isOfPilot(pattern)) return { ...pilot, quarterEnd: QUARTER_END };
	return firstOf(pattern) === "workplace" ? workplace : { ...subject, ...link, ...survey };
};
const nowhere = (pattern: string) =>
	pattern.replace(/:(?!lang)[a-zA-Z]+/g, NOBODY).replace(":lang", "/en");
const firstOf = (pattern: string) => pattern.split("/")[1] ?? "";
const isStaffOnly = (pattern: string) => MATRIX[pattern]!.GET.stranger === 302;
const hasIds = (pattern: string) => /:(?!lang)/.test(pattern);
/** What a tutor may not do with her own class she knows to be there. */
const isAnothers = (pattern: string, who: Who) =>
	isRefused(MATRIX[pattern]!, who) &&
	!(who === "tutor" && ["lessons", "learners"].includes(firstOf(pattern)));
/** The longest first: one may be a part of another. */
const plainIds = () =>
	[
		QUARTER_END,
		...Object.values(own),
		...Object.values(pilot),
		workplace.employerId,
		NOBODY,
	].toSorted((one, other) => other.length - one.length);

test("every address of the build has its row, and every row its address", () => {
	const built = Object.values(site.build.routes).flatMap((route) => route?.path || []);
	expect(built.length).toBeGreaterThan(35);
	expect(PATTERNS.toSorted()).toEqual(built.toSorted());
});

test("the addresses of staff are those that the build has", () => {
	const staff = new Set(PATTERNS.filter(isStaffOnly).map(firstOf));
	expect(Object.keys(STAFF_ADDRESSES).toSorted()).toEqual([...staff].toSorted());
	for (const pattern of PATTERNS) {
		expect(rolesFor(address(pattern)) === null, pattern).toBe(!isStaffOnly(pattern));
	}
});

describe.each(ROWS)("/%s", (pattern, row) => {
	test("is read by those who may, and its head tells the same", async () => {
		const statuses: Record<string, number> = {};
		for (const who of WHO) {
			const whole = await asks(who, "GET", address(pattern));
			const head = await asks(who, "HEAD", address(pattern));
			statuses[who] = whole.status;
			expect([head.status, head.body], who).toEqual([whole.status, ""]);
			for (const name of ["content-type", "cache-control", "set-cookie"]) {
				expect(head.headers.get(name), `${who} ${name}`).toBe(whole.headers.get(name));
			}
		}
		expect(statuses).toEqual(row.GET);
	});

	test("is changed by nobody who may not", async () => {
		const refused = WHO.filter((who) => isRefused(row, who));
		for (const who of refused) {
			for (const body of bodiesOf(who)) {
				const answer = await asks(who, "POST", address(pattern), body);
				expect(answer.status, `${who} ${body}`).toBe(row.POST[who]);
			}
		}
	});
});

describe("what is another's is as if it did not exist", () => {
	test.each(PATTERNS.filter((pattern) => isStaffOnly(pattern) && hasIds(pattern)))(
		"/%s",
		async (pattern) => {
			for (const who of WHO.filter((one) => isAnothers(pattern, one))) {
				const ways = [["GET"], ["POST", bodiesOf(who).at(-1)]] as const;
				for (const [method, body] of ways) {
					const real = await asks(who, method, address(pattern), body);
					const none = await asks(who, method, nowhere(pattern), body);
					expect(alike(real, plainIds()), `${who} ${method} ${body}`).toBe(alike(none, plainIds()));
				}
			}
		},
	);

	test("a colleague's class is another's for a tutor, and not for who coordinates it", async () => {
		const notBy = "tutor@demo.test";
		const theirs = await subjectOf(site.db, "lea-valley-college", { notBy }, SITE_NOW);
		const ids = [...Object.values(theirs), NOBODY];
		for (const pattern of PATTERNS.filter((one) => /^:lang\/(lessons|learners)\//.test(one))) {
			for (const method of ["GET", "POST"] as const) {
				const real = await asks("tutor", method, address(pattern, theirs));
				const none = await asks("tutor", method, nowhere(pattern));
				expect([302, 404, 405], pattern).toContain(real.status);
				expect(alike(real, ids), `${method} ${pattern}`).toBe(alike(none, ids));
			}
			const { status } = await asks("coordinator", "GET", address(pattern, theirs));
			expect(status, pattern).toBe(MATRIX[pattern]!.GET.coordinator);
		}
	});

	test("a provider's people do not reach the other one's the other way round", async () => {
		const taughtBy = "tutor2@demo.test";
		const theirs = await subjectOf(site.db, "docklands-learning", { taughtBy }, SITE_NOW);
		const other = { tutor: "tutor2", coordinator: "coordinator2" } as const;
		for (const [pattern, row] of ROWS.filter(([one]) => isStaffOnly(one) && !isOfPilot(one))) {
			for (const who of ["tutor", "coordinator"] as const) {
				const { status } = await asks(who, "GET", address(pattern, theirs));
				expect(status, `${who} ${pattern}`).toBe(row.GET[other[who]]);
			}
		}
	});

	test("a draft, and a reference or release below the wrong name, do not exist", async () => {
		const draft = await site.db
			.selectFrom("course")
			.where("state", "=", "draft")
			.select("slug")
			.orderBy("slug")
			.executeTakeFirstOrThrow();
		const other = await subjectOf(site.db, "docklands-learning", {}, SITE_NOW);
		const wrong: Record<string, Record<string, string>> = {
			":lang/classes/:slug": draft,
			":lang/classes/:slug.ics": draft,
			":lang/classes/:slug/card": draft,
			":lang/classes/:slug/wrong": draft,
			":lang/classes/:slug/join": draft,
			":lang/classes/:slug/join/check": draft,
			":lang/classes/:slug/join/request": draft,
			":lang/my/:token": { token: "B".repeat(43) },
			":lang/my/:token/leaving/:reference": { ...link, reference: other.reference },
			":lang/pilots/:slug/releases/:releaseId": { ...pilot, slug: "talk-together" },
			":lang/pilots/:slug/releases/:releaseId.csv": { ...pilot, slug: "talk-together" },
		};
		for (const [pattern, ids] of Object.entries(wrong)) {
			const none = {
				slug: "no-such-name",
				token: "A".repeat(43),
				reference: "CCC-CCC",
				releaseId: NOBODY,
			};
			const all = [...Object.values(ids), ...Object.values(none)];
			for (const who of WHO) {
				for (const method of ["GET", "POST"] as const) {
					const real = await asks(who, method, addressOf(pattern, ids));
					const nothing = await asks(who, method, addressOf(pattern, none));
					const name = `${who} ${method} ${pattern}`;
					const nobodyCan = method === "POST" && MATRIX[pattern]!.POST[who] === 405;
					expect(real.status, name).toBe(nobodyCan ? 405 : 404);
					expect(alike(real, all), name).toBe(alike(nothing, all));
				}
			}
		}
	});
});

describe("with nothing in front of it, every loader and action asks for itself", () => {
	test.each(PATTERNS.filter(isStaffOnly))("/%s", async (pattern) => {
		const route = Object.values(site.build.routes).find((one) => one?.path === pattern);
		const { loader, action } = route!.module;
		expect(loader).toBeTypeOf("function");
		const roles = [null, ...(["tutor", "coordinator", "employer", "evaluator"] as const)];
		for (const role of roles.filter((one) => MATRIX[pattern]!.GET[one ?? "stranger"] !== 200)) {
			// A tutor has her own lesson here, and a coordinator a class, by the row and not the role.
			if (role !== null && rolesFor(address(pattern))!.includes(role)) continue;
			for (const [method, ask] of [["GET", loader] as const, ["POST", action] as const]) {
				if (!ask) continue;
				const context = { ...site.contextAt(address(pattern)), person: personWith(role) };
				const request = new Request(site.origin + address(pattern), {
					method,
					...(method === "POST" && { body: new URLSearchParams() }),
				});
				const params = { lang: "en", ...own, ...(isOfPilot(pattern) && pilot) };
				const thrown = await caught(async () => ask({ context, request, params }));
				expect(thrown instanceof Response && thrown.status, `${role} ${method}`).toBe(403);
			}
		}
	});

	const personWith = (role: Role | null): Person | null =>
		role && { id: NOBODY, name: "", language: "en", grants: [{ role, providerId: NOBODY }] };

	const caught = (work: () => Promise<unknown>): Promise<unknown> =>
		work().then(
			() => "nothing was thrown",
			(thrown: unknown) => thrown,
		);
});

describe("other ways to write an address show no more than the plain one", () => {
	const staff = PATTERNS.filter(isStaffOnly);
	const outside = (pattern: string): Who[] => [
		"stranger",
		firstOf(pattern) === "manage" ? "coordinator2" : "tutor2",
	];

	test.each(staff)("/%s", async (pattern) => {
		const routeId = routeIdOf(pattern);
		const plain = address(pattern);
		for (const who of outside(pattern).filter((one) => isRefused(MATRIX[pattern]!, one))) {
			const told = await asks(who, "GET", plain);
			for (const variant of variantsOf(plain, routeId)) {
				const answer = await asks(who, "GET", variant);
				const name = `${who} ${variant}`;
				if (told.status !== 200) expect(answer.status, name).not.toBe(200);
				expect([200, 302, 400, 403, 404], name).toContain(answer.status);
				if (answer.location) expect(answer.location, name).toMatch(leadsNowhere(told));
				expect(answer.body, name).not.toMatch(/window\.__remixContext|"data":|TypeError|at async/);
			}
		}
	});

	function routeIdOf(pattern: string): string {
		const route = Object.values(site.build.routes).find((one) => one?.path === pattern);
		return encodeURIComponent(route!.id);
	}
});

/** To the sign-in page, or where the plain address leads. */
function leadsNowhere({ location }: Answer): RegExp {
	const plain = location?.split("?")[0] ?? "/en/sign-in";
	return new RegExp(`^(/en/sign-in|${plain})(\\?|$)`);
}

test("pages for everybody say nothing of who reads them", async () => {
	const people = await site.db.selectFrom("person").select(["id", "name", "email"]).execute();
	const words = people.flatMap((person) => Object.values(person));
	for (const pattern of PATTERNS.filter((one) => !isStaffOnly(one))) {
		const open = await asks("stranger", "GET", address(pattern));
		for (const who of WHO) {
			const answer = await asks(who, "GET", address(pattern));
			// A file that is not there and a way to another page have no words at all.
			const isPage = answer.status !== 302 && !/(\.json|sign-in\/organisation)$/.test(pattern);
			if (isPage) expect(answer.body.length, pattern).toBeGreaterThan(100);
			expect(
				words.filter((word) => answer.body.includes(word)),
				pattern,
			).toEqual([]);
			// Who is inside is sent on to where she begins, whichever way she would have come in.
			if (isSignIn(pattern) && who !== "stranger")
				expect([answer.status, answer.location], pattern).toEqual([302, HOMES[who]]);
			// This one asks the signed-in whether she wants to leave.
			else if (pattern !== ":lang/sign-out") expect(mainOf(answer), pattern).toBe(mainOf(open));
			if (who !== "stranger") expect(answer.headers.get("cache-control")).toBe("no-store");
		}
	}
});

const HOMES: Record<Exclude<Who, "stranger">, string> = {
	tutor: "/en/today",
	coordinator: "/en/manage",
	employer: "/en/workplace",
	evaluator: "/en/pilots",
	administrator: "/en/admin",
	tutor2: "/en/today",
	coordinator2: "/en/manage",
};

function isSignIn(pattern: string): boolean {
	return /^:lang\/sign-in(\/second|\/passkey)?$/.test(pattern);
}

/** What the page is about; its number, a form's own key and a nonce are those of one answer. */
function mainOf({ body, headers }: Answer): string {
	const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;
	const number = headers.get("x-request-id") ?? "";
	return main
		.replaceAll(`<bdi>${number}</bdi>`, "")
		.replace(/<input [^>]*name="form-key"[^>]*>| nonce="[^"]*"/g, "");
}

test("after all that nothing has changed", async () => {
	expect(await fingerprintOf(site.db, UNTOUCHED)).toEqual(before);
	for (const table of KEPT) expect(before[table]?.rows, table).toBeGreaterThan(0);
});

test("those who may are answered by the page itself", async () => {
	for (const [pattern, row] of ROWS) {
		for (const who of WHO.filter((one) => !isRefused(row, one))) {
			const answer = await asks(who, "POST", address(pattern));
			expect.soft(answer.status, `${who} ${pattern}`).toBe(row.POST[who]);
		}
	}
});
