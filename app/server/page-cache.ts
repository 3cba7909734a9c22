import type { RequestListener } from "node:http";
import type { MiddlewareHandler } from "hono";
import { wordsOfRoutes } from "./address.ts";
import { answerFrom } from "./page-cache-answer.ts";
import { isForEverybody, keepAnswer } from "./page-cache-keep.ts";
import { isPlainReading } from "./page-cache-rules.ts";
import { PageStore } from "./page-cache-store.ts";
import type { Env, Parts } from "./parts.ts";
import { PublicVersion } from "./public-version.ts";

type Needed = Pick<Parts, "db" | "settings" | "log" | "routes">;

/** Kept pages in front of everything else; docs/decisions/page-cache.md says how. */
export class PageCache {
	readonly #parts: Needed;
	readonly #version: PublicVersion;
	readonly #store: PageStore;
	readonly #words: ReadonlySet<string>;
	/** Since the process began. */
	answered = 0;

	constructor(parts: Needed, store = new PageStore()) {
		this.#parts = parts;
		this.#version = new PublicVersion(parts.db);
		this.#store = store;
		this.#words = wordsOfRoutes(parts.routes);
	}

	/** Answers from what is kept; everything else goes to the listener, untouched. */
	inFrontOf(listener: RequestListener): RequestListener {
		const { settings, log } = this.#parts;
		return (request, response) => {
			const key = request.url ?? "";
			if (!this.#store.has(key) || !isPlainReading(request)) return listener(request, response);
			const started = performance.now();
			const serve = (version: number) => {
				const page = this.#store.find(key, version, settings.now().getTime());
				if (!page) return listener(request, response);
				this.answered++;
				answerFrom(page, { request, response, started }, log);
			};
			const version = this.#knownVersion();
			if (version !== null) return serve(version);
			this.#version.ask().then(serve, () => listener(request, response));
		};
	}

	/** Of memory. */
	get bytes(): number {
		return this.#store.bytes;
	}

	/** Stands around the whole site and keeps what says of itself that it may be kept. */
	keep(): MiddlewareHandler<Env> {
		return async (c, next) => {
			const incoming = c.env?.incoming;
			if (incoming?.method !== "GET" || !isPlainReading(incoming)) return next();
			// From before the page is made: what changes meanwhile makes it old at once.
			const version = await this.#version.ask().catch(() => null);
			await next();
			if (version === null || !isForEverybody(c)) return;
			const page = await keepAnswer(c, incoming, this.#words);
			if (page) this.#store.keep(page, version);
		};
	}

	/** A database in trouble is met by the whole site, which knows how to say so. */
	#knownVersion(): number | null {
		try {
			return this.#version.known();
		} catch {
			return null;
		}
	}
}
