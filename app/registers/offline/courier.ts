import { unsentOf } from "./outbox.ts";
import type { Change } from "./records.ts";
import { type Problem, type Round, sendAll } from "./sending.ts";
import type { Store } from "./store.ts";
import type { PageFacts } from "./words.ts";

export type News = { problem: Problem | null; unsent: Change[]; heard: Round["heard"] };
type Listener = (news: News) => Promise<void>;
type Outside = { now: () => number; ask: typeof fetch };
export type Courier = ReturnType<typeof makeCourier>;

const CHANNEL = "esol-plus-marks";
/** Taps that follow each other travel together. */
const SETTLE_MS = 600;
const FIRST_RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 60_000;

/** Carries what waits to the server: one tab of this phone at a time, again until it is taken. */
export function makeCourier(store: Store, facts: PageFacts, outside: Outside) {
	const channel = new BroadcastChannel(CHANNEL);
	const listeners: Listener[] = [];
	let problem: Problem | null = null;
	let timer = 0;
	let wait = FIRST_RETRY_MS;
	let isFirst = true;

	channel.onmessage = () => void tell(new Map());
	addEventListener("online", () => void send());
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "visible") void send();
	});
	return { start: () => void send(), send, soon, tell, onNews };

	async function onNews(listener: Listener): Promise<void> {
		listeners.push(listener);
		await listener({ problem, unsent: await unsentOf(store, facts.person), heard: new Map() });
	}

	function soon(): void {
		channel.postMessage("kept");
		later(SETTLE_MS);
	}

	/** What the server took, and what is left. */
	async function send(): Promise<News> {
		clearTimeout(timer);
		const round = await alone(() => sendAll({ store, ...outside, ...facts }, facts.person, passed));
		problem = round.problem;
		channel.postMessage("sent");
		const news = await tell(round.heard);
		const isWaiting = news.unsent.some(({ stuck }) => stuck === null || stuck === "early");
		wait = problem === null ? FIRST_RETRY_MS : Math.min(wait * 2, LONGEST_RETRY_MS);
		if (isWaiting && problem !== "person") later(wait);
		return news;
	}

	/** What waits for her decision is asked again only by a page that begins, and shows the answer. */
	async function passed(): Promise<Set<string>> {
		const waiting = await unsentOf(store, facts.person);
		const stays = ({ stuck }: Change) =>
			stuck === "reason" || (!isFirst && (stuck === "conflict" || stuck === "refused"));
		const ids = new Set(waiting.filter(stays).map(({ id }) => id));
		isFirst = false;
		return ids;
	}

	async function tell(heard: Round["heard"]): Promise<News> {
		const news = { problem, unsent: await unsentOf(store, facts.person), heard };
		for (const listener of listeners) await listener(news);
		return news;
	}

	function later(ms: number): void {
		clearTimeout(timer);
		timer = window.setTimeout(() => void send(), ms);
	}
}

/** Tabs take turns; where a browser knows no locks, the ids make it harmless. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
	return await ("locks" in navigator ? navigator.locks.request(CHANNEL, work) : work());
}
