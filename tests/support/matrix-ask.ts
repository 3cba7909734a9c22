import { DEMO_PASSWORD } from "#app/demo/accounts.ts";
import { WHO, type Who } from "./matrix.ts";

const EMAILS: Record<Exclude<Who, "stranger">, string> = {
	tutor: "tutor@demo.test",
	coordinator: "coordinator@demo.test",
	employer: "employer@demo.test",
	evaluator: "evaluator@demo.test",
	administrator: "admin@demo.test",
	tutor2: "tutor2@demo.test",
	coordinator2: "coordinator2@demo.test",
};

export type Cookies = ReadonlyMap<Who, string>;

/** Signs everybody in as a browser does. */
export async function signEverybodyIn(origin: string): Promise<Cookies> {
	const cookies = new Map<Who, string>();
	for (const who of WHO) {
		if (who === "stranger") continue;
		const answer = await fetch(`${origin}/en/sign-in`, {
			method: "POST",
			redirect: "manual",
			headers: { "sec-fetch-site": "same-origin" },
			body: new URLSearchParams({ email: EMAILS[who], password: DEMO_PASSWORD }),
		});
		const [cookie] = answer.headers.get("set-cookie")?.split(";") ?? [];
		if (answer.status !== 303 || !cookie) throw new Error(`${who} could not sign in.`);
		cookies.set(who, cookie);
	}
	return cookies;
}

export type Answer = { status: number; location: string | null; body: string; headers: Headers };
export type Method = "GET" | "HEAD" | "POST";

/** Asks as a browser would; a change comes from a page of ours. */
export async function ask(
	origin: string,
	cookie: string | undefined,
	method: Method,
	address: string,
	body = "",
): Promise<Answer> {
	const answer = await fetch(origin + address, {
		method,
		redirect: "manual",
		headers: {
			...(cookie && { cookie }),
			...(method === "POST" && {
				"sec-fetch-site": "same-origin",
				"content-type": "application/x-www-form-urlencoded",
			}),
		},
		...(method === "POST" && { body }),
	});
	return {
		status: answer.status,
		location: answer.headers.get("location"),
		body: await answer.text(),
		headers: answer.headers,
	};
}

/** All of an answer but what differs from one asking to the next, and the ids asked for. */
export function alike({ status, location, body, headers }: Answer, ids: readonly string[]): string {
	const once = [headers.get("x-request-id"), ...ids];
	const said = [
		status,
		location,
		headers.get("content-type"),
		headers.get("cache-control"),
		headers.get("set-cookie"),
		body.replace(/nonce="[^"]*"/g, ""),
	].join("\n");
	return once.reduce<string>((text, id) => (id ? text.replaceAll(id, "…") : text), said);
}
