import { DEMO_PASSWORD } from "#app/demo/accounts.ts";
import { formsOf } from "./page-forms.ts";

export type Said = { status: number; body: string; cookie: string | null };
/** One request of somebody, and its answer; what it cost is whoever's business who asks. */
export type Asks = (
	kind: string,
	path: string,
	given?: { cookie?: string | undefined; body?: string },
) => Promise<Said>;

/** What somebody does in one turn; `n` makes each turn another one. */
export type Person = (asks: Asks, n: number) => Promise<void>;

const OUTCODES = ["E17", "SE5", "N15", "W12", "IG1", "CR0"];

/** Those who use the site on a day, all of them at once. */
export const PEOPLE: Record<string, Person> = {
	searcher: async (asks, n) => {
		await asks("search", `/ar/classes?near=${OUTCODES[n % OUTCODES.length]}&q=${n % 7 ? "" : n}`);
		await asks("level check", "/bn/level");
	},
	joiner: async (asks, n) => {
		const slug = pick(linksIn((await asks("search", "/en/classes")).body, SLUG), n);
		await asks("class page", `/pl/classes/${slug}`);
		const join = `/en/classes/${slug}/join`;
		const [form] = formsOf((await asks("join", join)).body, join);
		if (!form) return;
		const body = new URLSearchParams(form.body);
		body.set("name", `Soak ${n}`);
		body.set("email", `soak-${n}@example.test`);
		body.set("phone", "");
		body.set("consent", "yes");
		const checked = await asks("join", form.action, { body: body.toString() });
		const request = formsOf(checked.body, form.action).find(({ action }) => /request/.test(action));
		if (request) await asks("join", request.action, { body: request.body });
	},
	tutor: async (asks, n) => {
		const cookie = await signIn(asks, "tutor@demo.test");
		const today = await asks("today", "/en/today", { cookie });
		const register = pick(linksIn(today.body, /href="(\/en\/lessons\/[^"/]+\/register)"/g), n);
		if (!register) return;
		const page = await asks("register", register, { cookie });
		const form = formsOf(page.body, register).find(({ action }) => action === register);
		if (form) await asks("register save", register, { cookie, body: marksOf(form.body, n) });
		await signOut(asks, cookie);
	},
	coordinator: async (asks, n) => {
		const cookie = await signIn(asks, "coordinator@demo.test");
		await asks("desk", "/en/manage", { cookie });
		const classes = await asks("desk", "/en/manage/classes", { cookie });
		const own = pick(linksIn(classes.body, /href="(\/en\/manage\/classes\/[0-9a-f-]{36})/g), n);
		if (own) await asks("class report", `${own}/report`, { cookie });
		await asks("learners", "/en/manage/learners", { cookie });
		await signOut(asks, cookie);
	},
	evaluator: async (asks, n) => {
		const cookie = await signIn(asks, "evaluator@demo.test");
		const pilots = await asks("pilots", "/en/pilots", { cookie });
		const pilot = pick(linksIn(pilots.body, /href="(\/en\/pilots\/[a-z0-9-]+)"/g), n);
		if (pilot) await asks("pilot report", `${pilot}/report`, { cookie });
		await signOut(asks, cookie);
	},
	directory: async (asks) => {
		const { body } = await asks("open referral", "/open-referral/services?per_page=50");
		await asks("evidence", "/en/evidence");
		const release = pick(linksIn((await asks("evidence", "/en/evidence")).body, RELEASE), 0);
		if (release) await asks("export", `${release}.csv`);
		if (body.length === 0) throw new Error("The list of services is empty.");
	},
};

const SLUG = /href="\/en\/classes\/([a-z0-9-]+)"/g;
const RELEASE = /href="(\/en\/pilots\/[^"]+\/releases\/[0-9a-f-]{36})"/g;

async function signIn(asks: Asks, email: string): Promise<string | undefined> {
	const body = new URLSearchParams({ email, password: DEMO_PASSWORD }).toString();
	const { cookie } = await asks("sign in", "/en/sign-in", { body });
	return cookie ?? undefined;
}

function signOut(asks: Asks, cookie: string | undefined): Promise<Said> {
	return asks("sign out", "/en/sign-out", { cookie, body: "" });
}

const CODES = ["present", "absent"];

/** The whole form with a mark for everybody, and no minutes beside. */
function marksOf(form: string, n: number): string {
	const body = new URLSearchParams(form);
	for (const name of [...body.keys()]) {
		if (name.startsWith("mark.")) body.set(name, CODES[n % CODES.length]!);
		if (/^(minutes|left)\./.test(name)) body.set(name, "");
	}
	return body.toString();
}

function linksIn(html: string, pattern: RegExp): string[] {
	return [...html.matchAll(pattern)].flatMap(([, link]) => link ?? []);
}

function pick(links: readonly string[], n: number): string | undefined {
	return links[n % Math.max(1, links.length)];
}

/** Over the network, as a browser with a page of ours asks. */
export async function askAt(
	origin: string,
	path: string,
	{ cookie, body }: { cookie?: string | undefined; body?: string } = {},
): Promise<Said> {
	const answer = await fetch(origin + path, {
		method: body === undefined ? "GET" : "POST",
		redirect: "manual",
		headers: {
			...(cookie && { cookie }),
			...(body !== undefined && {
				"sec-fetch-site": "same-origin",
				"content-type": "application/x-www-form-urlencoded",
			}),
		},
		...(body !== undefined && { body }),
	});
	const set = answer.headers.getSetCookie().find((line) => /session=[^;]/.test(line));
	return {
		status: answer.status,
		body: await answer.text(),
		cookie: set?.split(";")[0] ?? null,
	};
}
