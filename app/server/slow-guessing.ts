import type { MiddlewareHandler } from "hono";
import { countInMemory, type MissStore } from "./counted-misses.ts";
import { type Guess, guessAt, WINDOW_MS } from "./guesses.ts";
import { deviceCookie, deviceOf, knownDevice } from "./known-device.ts";
import type { Env, Parts } from "./parts.ts";
import type { PlainPage } from "./plain-page.ts";

export type Guessing = {
	store: MissStore;
	/** The time it is; the site's clock may stand still. */
	clock: () => number;
	/** So many times what is allowed otherwise: all tests come from one address. */
	patience: number;
};

export function countGuesses(): Guessing {
	return { store: countInMemory(WINDOW_MS), clock: () => Date.now(), patience: 1 };
}

/**
 * Counts wrong links by where they come from. Too many, and every link from there is answered alike,
 * the right ones too, so that the answer tells nothing; but a device that has opened a link before
 * is counted for itself, and others behind the same address do not lock it out.
 */
export function slowGuessing(
	{ settings, guessing = countGuesses() }: Pick<Parts, "settings" | "guessing">,
	plainPage: PlainPage,
): MiddlewareHandler<Env> {
	const { store, clock, patience } = guessing;
	const { sessionSecret: secret, secureCookies: secure } = settings;
	return async (c, next) => {
		const guess = guessAt(c.req.method, new URL(c.req.url).pathname);
		if (!guess) return next();
		const device = knownDevice(secret, c.req.header("cookie") ?? null, secure);
		const key = `${guess.name} ${device ?? c.var.context.caller.address}`;
		const { misses, until } = await store.read(key, clock());
		if (misses >= guess.most * patience) {
			const { texts, requestId } = c.var.context;
			const answer = plainPage(texts, 429, requestId);
			answer.headers.set("Retry-After", String(Math.ceil((until - clock()) / 1000)));
			answer.headers.set("Cache-Control", "no-store");
			return answer;
		}
		await next();
		if (guess.isMiss(c.res.status)) await store.add(key, clock());
		if (device === null && hasOpened(guess, c.res.status)) {
			c.header("Set-Cookie", deviceCookie(secret, deviceOf(secret, guess.token), secure), {
				append: true,
			});
		}
	};
}

function hasOpened(guess: Guess, status: number): guess is Guess & { token: string } {
	return guess.token !== null && status < 400;
}
