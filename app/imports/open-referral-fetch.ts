import { listIn, parseJson } from "./open-referral-file.ts";

/** Why a directory was not read; nothing of it is brought in then. */
export type FeedFailure = {
	code: "unreachable" | "slow" | "status" | "moved" | "large" | "json" | "many" | "endless";
	address: string;
	/** What it answered, or the limit it passed. */
	value: string;
};

export type Feed = { ok: true; services: unknown[] } | { ok: false; failure: FeedFailure };

export type Fetch = (
	address: string,
	init: { signal: AbortSignal; redirect: "manual"; headers: Record<string, string> },
) => Promise<Response>;

export type FeedLimits = { answerMs: number; answerBytes: number; services: number };

const MEGABYTE = 1024 * 1024;
const USUAL: FeedLimits = { answerMs: 20_000, answerBytes: 5 * MEGABYTE, services: 10_000 };
const PER_PAGE = 50;

class FeedRefused extends Error {
	readonly failure: FeedFailure;

	constructor(code: FeedFailure["code"], address: string, value = "") {
		super(code);
		this.failure = { code, address, value };
	}
}

/** Walks the pages of a living directory, then asks for each of its services whole. */
export async function fetchOpenReferral(
	fetch: Fetch,
	base: string,
	limits: FeedLimits = USUAL,
): Promise<Feed> {
	const root = base.replace(/\/+(services\/*)?$/, "");
	try {
		const services: unknown[] = [];
		for (const id of await listIds(fetch, root, limits)) {
			services.push(await ask(fetch, `${root}/services/${encodeURIComponent(id)}`, limits));
		}
		return { ok: true, services };
	} catch (error) {
		if (!(error instanceof FeedRefused)) throw error;
		return { ok: false, failure: error.failure };
	}
}

/** Ends where the directory says so or runs dry; pages that bring nothing new are going round. */
async function listIds(fetch: Fetch, root: string, limits: FeedLimits): Promise<string[]> {
	const ids = new Set<string>();
	for (let page = 1; ; page++) {
		const address = `${root}/services?page=${page}&per_page=${PER_PAGE}`;
		const answer = await ask(fetch, address, limits);
		const found = listIn(answer);
		if (!found) throw new FeedRefused("json", address);
		const before = ids.size;
		for (const one of found) ids.add(idOf(one, address));
		if (ids.size > limits.services) throw new FeedRefused("many", address, String(limits.services));
		if (found.length === 0 || isLast(answer)) return [...ids];
		if (ids.size === before) throw new FeedRefused("endless", address);
	}
}

function idOf(service: unknown, address: string): string {
	const isNamed = typeof service === "object" && service !== null && "id" in service;
	if (isNamed && typeof service.id === "string" && service.id !== "") return service.id;
	throw new FeedRefused("json", address);
}

function isLast(answer: unknown): boolean {
	return (
		typeof answer !== "object" ||
		answer === null ||
		Array.isArray(answer) ||
		("last_page" in answer && answer.last_page === true)
	);
}

async function ask(fetch: Fetch, address: string, limits: FeedLimits): Promise<unknown> {
	const signal = AbortSignal.timeout(limits.answerMs);
	const headers = { Accept: "application/json" };
	try {
		const response = await fetch(address, { signal, redirect: "manual", headers });
		const to = response.headers.get("location");
		if (to !== null) throw new FeedRefused("moved", address, to);
		if (response.status !== 200) throw new FeedRefused("status", address, String(response.status));
		const parsed = parseJson(await bodyOf(response, address, limits));
		if (parsed === undefined) throw new FeedRefused("json", address);
		return parsed;
	} catch (error) {
		if (error instanceof FeedRefused) throw error;
		if (signal.aborted) throw new FeedRefused("slow", address, String(limits.answerMs / 1000));
		if (error instanceof TypeError) throw new FeedRefused("unreachable", address);
		throw error;
	}
}

/** Counted as it comes: what a header says of its length may be untrue. */
async function bodyOf(response: Response, address: string, limits: FeedLimits): Promise<string> {
	const decoder = new TextDecoder();
	const reader = response.body?.getReader();
	let text = "";
	let bytes = 0;
	for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
		bytes += part.value.length;
		if (bytes > limits.answerBytes) {
			await reader?.cancel();
			throw new FeedRefused("large", address, String(Math.ceil(limits.answerBytes / MEGABYTE)));
		}
		text += decoder.decode(part.value, { stream: true });
	}
	return text + decoder.decode();
}
